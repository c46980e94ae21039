import type { PlainDate, UnitId } from '../src/kernel/index.ts'
import type { Placement, TreeRecords } from '../src/org/index.ts'
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

interface Question {
  readonly today: PlainDate
  readonly now: string
}

/** The numbers of one unit in one round: every unit of the tenant is looked at by itself, day by day. */
export function oracleNumbers(rows: RoundRows, round: StoredRound, at: UnitId, asked: Question): OracleNumbers {
  const found = { expected: 0, onTime: 0, late: 0, waived: 0, missing: 0, open: 0 }
  for (const { id } of rows.tree.units) {
    const way = wayUp(rows.tree, id, round, asked)
    if (!owes(rows, round, { id, way, asked }) || !way.includes(at)) continue
    const state = stateOf(rows, round, id, asked)
    found[state] += 1
    if (state !== 'open') found.expected += 1
  }
  return found
}

function owes(rows: RoundRows, round: StoredRound, of: { id: UnitId; way: readonly UnitId[]; asked: Question }) {
  const { id, way, asked } = of
  if (round.state === 'cancelled' || id === round.unitId || !way.includes(round.unitId)) return false
  const unit = rows.tree.units.find((one) => one.id === id)
  if (unit === undefined || !round.unitKinds.some((kind) => kind === unit.kind)) return false
  if (round.stages.length === 0) return true
  return rows.segments.some(
    (tag) =>
      tag.unitId === id && tag.dimension === 'stage' && round.stages.includes(tag.value) && held(tag, round, asked),
  )
}

/** The unit and whatever stands above it on the due day; empty when one of them is not open or not placed. */
function wayUp(tree: TreeRecords, id: UnitId, round: StoredRound, asked: Question): readonly UnitId[] {
  const unit = tree.units.find((one) => one.id === id)
  if (unit === undefined || unit.openedOn > round.dueOn) return []
  if (unit.closedOn !== null && unit.closedOn < round.dueOn) return []
  const place = tree.placements.find((one) => one.unitId === id && one.line === 'union' && held(one, round, asked))
  if (place === undefined) return []
  if (place.parentId === null) return [id]
  const above = wayUp(tree, place.parentId, round, asked)
  return above.length === 0 ? [] : [...above, id]
}

function held(row: Omit<Placement, 'unitId' | 'parentId' | 'line'>, round: StoredRound, { now }: Question): boolean {
  const known = [now, round.dueEnds].toSorted()[0] ?? now
  const valid = row.validFrom <= round.dueOn && !(row.validTo !== null && row.validTo < round.dueOn)
  return valid && row.recordedAt <= known && !(row.voidedAt !== null && row.voidedAt <= known)
}

function stateOf(rows: RoundRows, round: StoredRound, id: UnitId, { today }: Question): keyof OracleNumbers {
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
