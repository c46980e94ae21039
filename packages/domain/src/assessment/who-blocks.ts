import type { PersonId, PlainDate, UnitId } from '../kernel/index.ts'
import { type EventDetail, type EventKind, rolesTold } from '../notice/index.ts'
import { type Holder, holdersByUnit, type Told, toldFor } from '../obligation/index.ts'
import type { AssessedUnitRow, AssessmentRows } from './evaluation-rows.ts'
import { isCombined } from './lifecycle.ts'
import type { Obstacle, Readiness } from './readiness.ts'

/** What somebody is asked for so that a result can be released: one kind of notice each. */
export const CALL_KINDS = ['handInAsked', 'linesAsked', 'marksAsked', 'decisionAsked'] as const satisfies EventKind[]
export type CallKind = (typeof CALL_KINDS)[number]

/** One thing that one unit, one reviewer or the district has to do, with those who can do it. */
export interface Call {
  readonly kind: CallKind
  /** The unit that it is said about: the branch itself, or the unit that assesses. */
  readonly unitId: UnitId
  /** The units that wait for it. */
  readonly waiting: readonly UnitId[]
  /** Lines that were given back; otherwise units that wait. */
  readonly count: number
  readonly dueOn: PlainDate | null
  /** Empty: nobody holds the post, somebody has to call. */
  readonly people: readonly Told[]
}

type Rows = Pick<AssessmentRows, 'assessment' | 'units' | 'assignments'>

/**
 * Everybody whose part is missing before the result can be released, each asked once for all units that wait: branches
 * first, then reviewers, then the district. A reviewer who waits for a branch is not asked before it has handed in.
 * `holders` are the posts of today in the units of the cohort and in the one that assesses.
 */
export function whoBlocks(
  rows: Rows,
  readiness: ReadonlyMap<string, Readiness>,
  holders: readonly Holder[],
): readonly Call[] {
  const inUnit = holdersByUnit(holders)
  const units = rows.units.flatMap((unit) => {
    const obstacles = readiness.get(unit.unitId)?.obstacles ?? []
    return unit.exemptReason === null && (obstacles.length > 0 || !isCombined(unit)) ? [{ unit, obstacles }] : []
  })
  const branches = units.flatMap(({ unit, obstacles }) =>
    obstacles.flatMap((obstacle) => branchCall(unit.unitId, obstacle, inUnit.get(unit.unitId) ?? [])),
  )
  const decided = units.filter(({ obstacles }) => obstacles.length === 0 || obstacles.some(isForDistrict))
  return [...branches, ...reviewerCalls(rows, units), ...districtCall(rows, decided, inUnit)]
}

interface Waiting {
  readonly unit: AssessedUnitRow
  readonly obstacles: readonly Obstacle[]
}

function branchCall(unitId: UnitId, obstacle: Obstacle, holders: readonly Holder[]): readonly Call[] {
  if (obstacle.code !== 'selfOutstanding' && obstacle.code !== 'itemsReturned') return []
  const kind = obstacle.code === 'itemsReturned' ? 'linesAsked' : 'handInAsked'
  const count = obstacle.code === 'itemsReturned' ? obstacle.count : 1
  // Whoever leads a group sees no sheet.
  const people = toldFor(holders.filter(({ role }) => role !== 'groupLeader'))
  return [{ kind, unitId, waiting: [unitId], count, dueOn: obstacle.dueOn, people }]
}

function reviewerCalls({ assessment, assignments }: Rows, units: readonly Waiting[]): readonly Call[] {
  const open = new Set(
    units.flatMap(({ unit, obstacles }) =>
      obstacles.some(({ code }) => code === 'reviewersMissing') && !obstacles.some(isForBranch) ? [unit.unitId] : [],
    ),
  )
  const byReviewer = new Map<PersonId, { readonly name: string; readonly waiting: UnitId[] }>()
  for (const { unitId, reviewerId, reviewer, submitted } of assignments) {
    if (submitted || !open.has(unitId)) continue
    const known = byReviewer.get(reviewerId)
    if (known === undefined) byReviewer.set(reviewerId, { name: reviewer, waiting: [unitId] })
    else known.waiting.push(unitId)
  }
  return [...byReviewer].map(([personId, { name, waiting }]) => ({
    ...({ kind: 'marksAsked', unitId: assessment.assessorUnitId, waiting, count: waiting.length } as const),
    ...{ dueOn: assessment.reviewDue, people: [{ personId, name }] },
  }))
}

function districtCall(
  { assessment: { assessorUnitId } }: Rows,
  units: readonly Waiting[],
  inUnit: ReadonlyMap<UnitId, readonly Holder[]>,
): readonly Call[] {
  if (units.length === 0) return []
  const roles = rolesTold('decisionAsked')
  const officers = (inUnit.get(assessorUnitId) ?? []).filter(({ role }) => roles.includes(role))
  const people = [...new Map(officers.map(({ personId, name }) => [personId, { personId, name }])).values()]
  const waiting = units.map(({ unit }) => unit.unitId)
  return [{ kind: 'decisionAsked', unitId: assessorUnitId, waiting, count: waiting.length, dueOn: null, people }]
}

function isForBranch({ code }: Obstacle): boolean {
  return code === 'selfOutstanding' || code === 'itemsReturned'
}

/** Marks to agree on, facts to enter, reviewers to find. */
function isForDistrict(obstacle: Obstacle): boolean {
  if (obstacle.code !== 'reviewersMissing') return !isForBranch(obstacle)
  return obstacle.submitted + obstacle.waitingFor.length < obstacle.needed
}

/** What becomes of one person who is asked: told now, told today already, out of reach, or whoever sends it. */
export type CallStanding = 'tell' | 'toldToday' | 'noAccount' | 'yourself'

export interface CalledPerson extends Told {
  readonly standing: CallStanding
}

export interface CalledBefore {
  readonly toldToday: readonly { readonly kind: CallKind; readonly unitId: UnitId; readonly personId: PersonId }[]
  readonly withAccount: ReadonlySet<PersonId>
  readonly me: PersonId
}

/** Who of those a call asks is told by sending it now: nobody twice a day, nobody who cannot sign in, not oneself. */
export function peopleCalled({ kind, unitId, people }: Call, before: CalledBefore): readonly CalledPerson[] {
  const told = new Set(
    before.toldToday.flatMap((row) => (row.kind === kind && row.unitId === unitId ? [row.personId] : [])),
  )
  return people.map((person) => {
    const { personId } = person
    if (personId === before.me) return { ...person, standing: 'yourself' }
    if (!before.withAccount.has(personId)) return { ...person, standing: 'noAccount' }
    return { ...person, standing: told.has(personId) ? 'toldToday' : 'tell' }
  })
}

/** What the words of such a notice need. */
export function callDetail({ count, dueOn }: Pick<Call, 'count' | 'dueOn'>, about: string): EventDetail {
  return { about, reason: null, dueOn, count }
}
