import fc from 'fast-check'
import type { ObligationRoundId, PlainDate, UnitId } from '../src/kernel/index.ts'
import { addDays, plainDate } from '../src/kernel/index.ts'
import {
  type Placement,
  type SegmentRecord,
  legalChildKinds,
  type TreeRecords,
  type UnitKind,
} from '../src/org/index.ts'
import { NO_STEPS, OwingKind, ReportKind, type RoundAdjustment, type RoundRows } from '../src/obligation/index.ts'
import type { StoredRound, Submission } from '../src/obligation/index.ts'
import { schoolYear, term } from '../src/period/index.ts'

/** Everything happens on these many days, so that days meet. */
const DAYS = 24
const FIRST = plainDate('2026-11-01')
const PERIODS = [schoolYear(2026), term(2026, 1)]
const STAGES = ['kindergarten', 'primary'] as const

/** Rows of rounds in any order of events, and the time of a question about them. */
export interface AskedRows {
  readonly rows: RoundRows
  readonly today: PlainDate
  readonly now: string
}

const dayNo = fc.integer({ min: 0, max: DAYS })
const day = dayNo.map((n) => addDays(FIRST, n))
/** Two instants of a day: its beginning, and one within. */
const instant = fc.tuple(day, fc.constantFrom('00:00:00.000Z', '12:00:00.000Z')).map(([on, at]) => `${on}T${at}`)
const later = fc.option(instant, { nil: null, freq: 3 })
const idOf = (n: number) => `00000000-0000-7000-8000-${n.toString().padStart(12, '0')}`

interface Seat {
  readonly unitId: UnitId
  readonly kind: UnitKind
}

/** A district, and below it units each placed under an earlier one that may hold it; some are founded or closed on the way. */
const seats = fc.array(fc.nat(), { minLength: 1, maxLength: 9 }).map((picks) =>
  picks.reduce<readonly Seat[]>(
    (known, pick, index) => {
      const parent = known[pick % known.length]
      const kinds = parent === undefined ? [] : legalChildKinds(parent.kind)
      const kind = kinds[Math.floor(pick / known.length) % kinds.length] ?? 'branch'
      return [...known, { unitId: idOf(index + 1) as UnitId, kind }]
    },
    [{ unitId: idOf(0) as UnitId, kind: 'district' }],
  ),
)

/** Where a unit stands: until a day under one, from then on under another, the one or the other known late or corrected. */
function placementsOf(seat: Seat, above: readonly Seat[]): fc.Arbitrary<readonly Placement[]> {
  const [root] = above
  if (root === undefined) return fc.constant([place(seat.unitId, null)])
  const parents = above.filter(({ kind }) => legalChildKinds(kind).includes(seat.kind))
  const parent = fc.constantFrom(...(parents.length === 0 ? [root] : parents)).map(({ unitId }) => unitId)
  const dates = fc.record({ recordedAt: instant, voidedAt: later })
  const stays = fc.tuple(parent, dates).map(([to, known]) => [place(seat.unitId, to, { voidedAt: known.voidedAt })])
  const moves = fc
    .tuple(parent, parent, day, dates)
    .map(([from, to, on, known]) => [
      place(seat.unitId, from, { validTo: addDays(on, -1) }),
      place(seat.unitId, to, { validFrom: on, recordedAt: known.recordedAt }),
    ])
  const corrected = fc
    .tuple(parent, parent, instant)
    .map(([wrong, right, at]) => [
      place(seat.unitId, wrong, { voidedAt: at }),
      place(seat.unitId, right, { recordedAt: at }),
    ])
  return fc.oneof(stays, moves, corrected)
}

function place(unitId: UnitId, parentId: UnitId | null, more: Partial<Placement> = {}): Placement {
  const since = { validFrom: addDays(FIRST, -9), validTo: null, recordedAt: '2026-01-01T00:00:00.000Z', voidedAt: null }
  return { unitId, parentId, line: 'union', ...since, ...more }
}

function treeOf(known: readonly Seat[]): fc.Arbitrary<TreeRecords> {
  const opened = fc.option(day, { nil: addDays(FIRST, -9), freq: 3 })
  const closed = fc.option(day, { nil: null, freq: 3 })
  const units = fc.tuple(
    ...known.map(({ unitId, kind }, index) =>
      fc.record({
        ...{ id: fc.constant(unitId), kind: fc.constant(kind) },
        openedOn: index === 0 ? fc.constant(addDays(FIRST, -9)) : opened,
        closedOn: index === 0 ? fc.constant(null) : closed,
      }),
    ),
  )
  const placements = fc.tuple(...known.map((seat, index) => placementsOf(seat, known.slice(0, index))))
  return fc.record({ units, names: fc.constant([]), placements: placements.map((all) => all.flat()) })
}

function segmentsOf(known: readonly Seat[]): fc.Arbitrary<readonly SegmentRecord[]> {
  const tag = (unitId: UnitId) =>
    fc.record({ value: fc.constantFrom(...STAGES), voidedAt: later }).map((more) => ({
      ...{ unitId, dimension: 'stage' as const, validFrom: addDays(FIRST, -9), validTo: null },
      ...{ recordedAt: '2026-01-01T00:00:00.000Z', ...more },
    }))
  return fc.tuple(...known.map(({ unitId }) => tag(unitId)))
}

function roundOf(known: readonly Seat[], today: PlainDate): fc.Arbitrary<StoredRound> {
  return fc
    .record({
      id: fc.uuid().map((id) => id as ObligationRoundId),
      unitId: fc.constantFrom(...known.slice(0, 2)).map(({ unitId }) => unitId),
      kind: fc.constantFrom(...ReportKind.options),
      period: fc.constantFrom(...PERIODS),
      dueOn: day,
      unitKinds: fc.subarray([...OwingKind.options], { minLength: 1 }),
      stages: fc.subarray([...STAGES]),
      state: fc.constantFrom('open' as const, 'open' as const, 'closed' as const, 'cancelled' as const),
      ended: dayNo,
    })
    .map(({ ended, ...round }) => {
      const endedOn = addDays(FIRST, ended) < today ? addDays(FIRST, ended) : today
      const more = { opensOn: FIRST, setOn: FIRST, note: '', steps: NO_STEPS, frozen: false, version: 1 }
      const dueEnds = `${addDays(round.dueOn, 1)}T00:00:00.000Z`
      return { ...round, ...more, dueEnds, endedOn: round.state === 'open' ? null : endedOn }
    })
}

function adjustmentOf(known: readonly Seat[], rounds: readonly StoredRound[]): fc.Arbitrary<RoundAdjustment> {
  const reason = '校舍维修'
  return fc.record({
    roundId: fc.constantFrom(...rounds.map(({ id }) => id)),
    unitId: fc.constantFrom(...known.map(({ unitId }) => unitId)),
    adjustment: fc.oneof(
      day.map((dueOn) => ({ kind: 'extension' as const, dueOn, reason })),
      fc.constant({ kind: 'waiver' as const, reason }),
    ),
  })
}

/** Mostly what a round asks for, now and then of another kind or period. */
function submissionOf(
  known: readonly Seat[],
  rounds: readonly StoredRound[],
  today: PlainDate,
): fc.Arbitrary<Submission> {
  const asked = fc.constantFrom(...rounds).map(({ kind, period }) => ({ kind, period }))
  const other = fc.record({ kind: fc.constantFrom(...ReportKind.options), period: fc.constantFrom(...PERIODS) })
  return fc
    .record({
      about: fc.oneof({ arbitrary: asked, weight: 4 }, other),
      submittedOn: day.map((any) => (any < today ? any : today)),
      unitId: fc.constantFrom(...known.map(({ unitId }) => unitId)),
    })
    .map(({ about, ...row }) => ({
      ...{ ...row, kind: about.kind, periodStart: about.period.start, periodEnd: about.period.end },
    }))
}

export const askedRows: fc.Arbitrary<AskedRows> = fc.tuple(seats, dayNo).chain(([known, n]) => {
  const today = addDays(FIRST, n)
  return fc.array(roundOf(known, today), { minLength: 1, maxLength: 3 }).chain((rounds) =>
    fc
      .record({
        tree: treeOf(known),
        segments: segmentsOf(known),
        adjustments: fc.uniqueArray(adjustmentOf(known, rounds), {
          maxLength: 8,
          selector: ({ roundId, unitId }) => `${roundId} ${unitId}`,
        }),
        submissions: fc.array(submissionOf(known, rounds, today), { minLength: 6, maxLength: 25 }),
      })
      .map((found) => ({ rows: { rounds, due: [], ...found }, today, now: `${today}T12:00:00.000Z` })),
  )
})
