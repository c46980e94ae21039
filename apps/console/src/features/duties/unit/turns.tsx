import { getRouteApi, Link } from '@tanstack/react-router'
import { StateTag, type StateTone } from '../../../ui/state-tag.tsx'
import { useTurnName } from '../parts/use-turn-name.ts'
import { useText } from '../text.ts'
import { Records } from './records.tsx'
import classes from './unit.module.css'
import type { Turn, UnitDuty } from './unit-duty.ts'

const route = getRouteApi('/signed-in/duties/units/$unitId')

const TONES: Readonly<Record<Turn['state'], StateTone>> = { met: 'done', missed: 'official', open: 'idle' }

/** The turns of the last year, the newest first; the count of each opens to its records. */
export function Turns({ of }: { readonly of: UnitDuty }) {
  const { t } = useText()
  const { duty, from, to } = route.useSearch()
  const turnName = useTurnName()
  const { dutyId } = of.duty
  const turns = of.standing.turns.toReversed()
  const open = duty === dutyId ? turns.find(({ start, end }) => start === from && end === to) : undefined
  return (
    <>
      <ul className={classes['turns']} aria-label={t('own.turns')}>
        {turns.map((turn) => (
          <li key={turn.start}>
            <Link
              to="/duties/units/$unitId"
              params={{ unitId: of.unitId }}
              search={turn === open ? {} : { duty: dutyId, from: turn.start, to: turn.end }}
              resetScroll={false}
              replace
              aria-expanded={turn === open}
              className={classes['turn']}
            >
              <span>{turnName(turn)}</span>
              <strong>
                {turn.count}/{turn.times}
              </strong>
              <StateTag tone={TONES[turn.state]}>{t(`own.turnState.${turn.state}`)}</StateTag>
            </Link>
          </li>
        ))}
      </ul>
      {open !== undefined && <Records of={of} days={open} title={t('records.title', { turn: turnName(open) })} />}
    </>
  )
}
