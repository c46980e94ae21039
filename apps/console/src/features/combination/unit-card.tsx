import { StateTag } from '../../ui/state-tag.tsx'
import classes from './combine.module.css'
import { useText } from './text.ts'
import { type Combination, type CombinedUnit, type CombineState, type Obstacle } from './unit-state.ts'
import { Unblock } from './unblock.tsx'
import { useObstacleText } from './use-obstacle-text.ts'
import { WideItem } from './wide-item.tsx'

const TONES = { ready: 'active', blocked: 'attention', done: 'done', exempt: 'idle' } as const

interface UnitCardProps {
  readonly assessmentId: string
  readonly unit: CombinedUnit
  readonly state: CombineState
  readonly people: Combination['people']
}

/** One unit: its three sums so far, what blocks it and who, and the lines on which people have to agree. */
export function UnitCard({ assessmentId, unit, state, people }: UnitCardProps) {
  const { t } = useText()
  const say = useObstacleText()
  return (
    <li className={classes['unit']} data-unit-state={state}>
      <div className={classes['head']}>
        <h2>{unit.name}</h2>
        <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag>
        {state !== 'exempt' && (
          <dl className={classes['sums']}>
            {(['self', 'review', 'final'] as const).map((column) => (
              <div key={column}>
                <dt>{t(`column.${column}`)}</dt>
                <dd>{(column === 'final' && state === 'blocked' ? null : unit[column]) ?? '—'}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {unit.exemptReason !== null && <p>{t('exemptFor', { reason: unit.exemptReason })}</p>}
      {state === 'blocked' && (
        <ul className={classes['obstacles']}>
          {unit.obstacles.map((obstacle) => (
            <li key={keyOf(obstacle)}>
              {say(obstacle)} <Unblock assessmentId={assessmentId} unitId={unit.unitId} obstacle={obstacle} />
            </li>
          ))}
        </ul>
      )}
      {unit.contested.length > 0 && (
        <section className={classes['wide']}>
          <h3>{t('contested.title')}</h3>
          {state !== 'done' && <p>{t('contested.lead')}</p>}
          <ul className={classes['obstacles']}>
            {unit.contested.map(({ itemId, name, reason }) => (
              <li key={itemId}>{t('contested.one', { item: name, reason })}</li>
            ))}
          </ul>
        </section>
      )}
      {state !== 'exempt' && unit.wide.length > 0 && (
        <section className={classes['wide']}>
          <h3>{t('wide.title')}</h3>
          {state !== 'done' && <p>{t('wide.lead')}</p>}
          {unit.wide.map((item) => (
            <WideItem
              key={item.itemId}
              assessmentId={assessmentId}
              unitId={unit.unitId}
              item={item}
              locked={state === 'done'}
              panel={{ people, present: unit.reviewerIds }}
            />
          ))}
        </section>
      )}
    </li>
  )
}

/** Several lines, or several voices, may stand in the way by one code. */
function keyOf(obstacle: Obstacle): string {
  if ('raterId' in obstacle) return `${obstacle.code} ${obstacle.raterId}`
  return `${obstacle.code} ${'itemId' in obstacle ? obstacle.itemId : ''}`
}
