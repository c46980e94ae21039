import { KeyPointsId } from '@jianjia/domain/kernel'
import { POINT_ANSWERS, type PointAnswer } from '@jianjia/domain/plan'
import { Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateTag, type StateTone } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { OUTCOME_TONES } from '../map/map.ts'
import { useText } from '../text.ts'
import styles from './key-points.module.css'
import type { ChosenPoints } from './key-points-panel.tsx'

type Answered = RouterOutputs['planOverview']['pointAnswers']['units'][number]

const route = getRouteApi('/signed-in/plans/overview')
const TONES: Readonly<Record<PointAnswer, StateTone>> = {
  asIssued: 'done',
  localised: 'active',
  leftOut: 'attention',
  silent: 'idle',
}

/** What each union has made of one key point; in the address, so that it can be sent to somebody. */
export function PointDrawer({ chosen }: { readonly chosen: ChosenPoints }) {
  const { t } = useText()
  const { point: opened } = route.useSearch()
  const navigate = route.useNavigate()
  const point = chosen.points.find((line) => line.point.id === opened)?.point
  return (
    <Drawer
      opened={point !== undefined}
      onClose={() => void navigate({ search: ({ point: _, ...old }) => old })}
      title={point?.text.slice(0, 60)}
      position="right"
      size="xl"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {point && <Answers keyPointsId={KeyPointsId.parse(chosen.keyPointsId)} pointId={point.id} />}
    </Drawer>
  )
}

function Answers({ keyPointsId, pointId }: { readonly keyPointsId: KeyPointsId; readonly pointId: string }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const query = useQuery(trpc.planOverview.pointAnswers.queryOptions({ districtId, keyPointsId, pointId }))
  return (
    <QueryView
      query={query}
      lines={6}
      empty={{ when: ({ of }) => of === 0, show: <StateView kind="noData" title={t('points.noPlans')} /> }}
    >
      {({ of, units }) => (
        <>
          {units.length < of && <p className={styles['soft']}>{t('points.firstOf', { shown: units.length, of })}</p>}
          {POINT_ANSWERS.map((answer) => {
            const some = units.filter((unit) => unit.answer === answer)
            return (
              some.length > 0 && (
                <section key={answer} className={styles['group']}>
                  <h3>
                    <StateTag tone={TONES[answer]}>
                      {t('points.group', { answer: t(`points.answer.${answer}`), count: some.length })}
                    </StateTag>
                  </h3>
                  <ul className={styles['units']}>
                    {some.map((unit) => (
                      <UnitRow key={unit.unitId} unit={unit} />
                    ))}
                  </ul>
                </section>
              )
            )
          })}
        </>
      )}
    </QueryView>
  )
}

function UnitRow({ unit }: { readonly unit: Answered }) {
  const { t } = useText()
  const { name, planId, items, changed, reason, standings } = unit
  return (
    <li>
      <p>
        <Link to="/plans/$planId" params={{ planId }}>
          {name}
        </Link>
      </p>
      {items.map(({ itemId, text, owner }) => (
        <p key={itemId} className={styles['soft']}>
          {text}
          {owner !== null && ` · ${owner}`}
        </p>
      ))}
      {changed.length > 0 && (
        <p className={styles['soft']}>
          {t('points.changed', { fields: changed.map((field) => t(`points.field.${field}`)).join(t('points.comma')) })}
        </p>
      )}
      {reason !== null && <p>{t('reason', { reason })}</p>}
      {standings.length > 0 && (
        <p className={styles['states']}>
          {standings.map(({ itemId, window, state }) => (
            <StateTag key={`${itemId} ${window.start}`} tone={OUTCOME_TONES[state]}>
              {t(`number.${state}`)}
            </StateTag>
          ))}
        </p>
      )}
    </li>
  )
}
