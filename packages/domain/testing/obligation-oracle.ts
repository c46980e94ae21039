import type { PlainDate, UnitId } from '../src/kernel/index.ts'
import type { Placement } from '../src/org/index.ts'
import type { RoundRows, StoredRound } from '../src/obligation/index.ts'

/** What the product says as five numbers and an open one, found again as slowly and plainly as possible. */
export interface OracleNumbers {
  readonly expected: number
  readonly onTime: number
  readonly late: number
  readonly waived: number
  readonly missing: number
  readonly open: number
}

export interface OracleQuestion {
  readonly rows: RoundRows
  readonly round: StoredRound
  readonly today: PlainDate
  readonly now: string
}

/** The numbers of one unit in one round: every unit of the tenant is looked at by itself. */
export function oracleNumbers(asked: OracleQuestion, at: UnitId): OracleNumbers {
  const found = { expected: 0, onTime: 0, late: 0, waived: 0, missing: 0, open: 0 }
  for (const { id } of asked.rows.tree.units) {
    if (!owes(asked, id) || !wayUp(asked, id).includes(at)) continue
    const state = stateOf(asked, id)
    found[state] += 1
    if (state !== 'open') found.expected += 1
  }
  return found
}

function owes(asked: OracleQuestion, id: UnitId): boolean {
  const { rows, round } = asked
  if (round.state === 'cancelled' || id === round.unitId || !wayUp(asked, id).includes(round.unitId)) return false
  const unit = rows.tree.units.find((one) => one.id === id)
  if (unit === undefined || !round.unitKinds.some((kind) => kind === unit.kind)) return false
  if (round.stages.length === 0) return true
  return rows.segments.some(
    (tag) => tag.unitId === id && tag.dimension === 'stage' && round.stages.includes(tag.value) && held(asked, tag),
  )
}

/** The unit and whatever stands above it on the due day; empty when one of them is not open or not placed. */
function wayUp(asked: OracleQuestion, id: UnitId): readonly UnitId[] {
  const { tree } = asked.rows
  const { dueOn } = asked.round
  const unit = tree.units.find((one) => one.id === id)
  if (unit === undefined || unit.openedOn > dueOn) return []
  if (unit.closedOn !== null && unit.closedOn < dueOn) return []
  const place = tree.placements.find((one) => one.unitId === id && one.line === 'union' && held(asked, one))
  if (place === undefined) return []
  if (place.parentId === null) return [id]
  const above = wayUp(asked, place.parentId)
  return above.length === 0 ? [] : [...above, id]
}

function held({ round, now }: OracleQuestion, row: Omit<Placement, 'unitId' | 'parentId' | 'line'>): boolean {
  const known = [now, round.dueEnds].toSorted()[0] ?? now
  const valid = row.validFrom <= round.dueOn && !(row.validTo !== null && row.validTo < round.dueOn)
  return valid && row.recordedAt <= known && !(row.voidedAt !== null && row.voidedAt <= known)
}

function stateOf({ rows, round, today }: OracleQuestion, id: UnitId): keyof OracleNumbers {
  const adjusted = rows.adjustments.filter((row) => row.roundId === round.id && row.unitId === id).at(-1)?.adjustment
  if (adjusted?.kind === 'waiver') return 'waived'
  const due =
    [round.dueOn, ...(adjusted?.kind === 'extension' ? [adjusted.dueOn] : [])].toSorted().at(-1) ?? round.dueOn
  const until = round.endedOn ?? today
  let state: keyof OracleNumbers = until > due ? 'missing' : 'open'
  for (const { kind, periodStart, periodEnd, unitId, submittedOn } of rows.submissions) {
    if (unitId !== id || kind !== round.kind || submittedOn > until) continue
    if (periodStart !== round.period.start || periodEnd !== round.period.end) continue
    if (submittedOn <= due) return 'onTime'
    state = 'late'
  }
  return state
}
