import type { PlainDate } from '../kernel/index.ts'
import { effectiveDueOn } from '../obligation/index.ts'
import { pointsFor } from '../scheme/index.ts'
import { combineReviews, type UnitNode } from '../scoring/index.ts'
import type { AgreedMarkRow, AssessedUnitRow, AssessmentRows } from './evaluation-rows.ts'
import { openReturnsOf } from './as-handed-in.ts'
import { lastDay } from './item-return.ts'
import { modeOf, needsReview } from './self-assessment.ts'
import { voicesMissing } from './voices.ts'
import { evidenceByUnit, isVoted, type UnitEvidence } from './unit-evidence.ts'

/** What keeps the marks of a unit from being combined, and who can change that. */
export type Obstacle =
  /** The branch has not submitted, and its due day is not over. */
  | { readonly code: 'selfOutstanding'; readonly dueOn: PlainDate }
  /** Lines were given back, and the branch still has time to hand them in again. */
  | { readonly code: 'itemsReturned'; readonly count: number; readonly dueOn: PlainDate }
  /** Fewer reviewers have submitted than the scheme asks for. */
  | {
      readonly code: 'reviewersMissing'
      readonly needed: number
      readonly submitted: number
      readonly waitingFor: readonly string[]
    }
  /** Marks of an item lie too far apart and nobody has agreed on a value. */
  | { readonly code: 'spread'; readonly itemId: string; readonly name: string; readonly spread: string }
  /** The district has not entered its fact. */
  | { readonly code: 'districtFactMissing'; readonly itemId: string; readonly name: string }
  /** Nothing is entered of one voice of the scheme, not even that nobody has marked. */
  | { readonly code: 'voiceMissing'; readonly raterId: string }
  /** The people of a voice give their marks until a day; after it they wait to be counted. */
  | {
      readonly code: 'voiceAsked'
      readonly raterId: string
      readonly dueOn: PlainDate
      readonly given: number
      readonly asked: number
    }
  /** The item still waits for a datum. */
  | { readonly code: 'itemPending'; readonly itemId: string; readonly name: string }

/** An item whose marks lie further apart than the scheme allows. */
export interface WideItem {
  readonly itemId: string
  readonly name: string
  readonly full: string
  readonly spread: string
  readonly marks: readonly { readonly reviewer: string; readonly points: string; readonly note: string }[]
  readonly agreed: {
    readonly points: string
    readonly reason: string
    readonly by: string
    readonly present: readonly string[]
  } | null
}

/** A line filled from records of which the branch says that it is wrong, and why. Reviewers give it a mark. */
export interface ContestedItem {
  readonly itemId: string
  readonly name: string
  readonly reason: string
}

export interface Readiness {
  readonly contested: readonly ContestedItem[]
  readonly obstacles: readonly Obstacle[]
  readonly wide: readonly WideItem[]
}

/**
 * Whether the marks of each unit can be combined into its final column: everybody asked has answered, nothing lies too
 * far apart without an agreed value, nothing waits. An extension is time that a unit has. `nodes` are the units of the evaluation of the same rows.
 */
export function readinessOf(
  rows: AssessmentRows,
  nodes: readonly UnitNode[],
  today: PlainDate,
): ReadonlyMap<string, Readiness> {
  const evidenceOf = evidenceByUnit(rows)
  const nodeOf = new Map(nodes.map((node) => [node.id, node]))
  return new Map(
    rows.units.map((unit) => {
      const about = { rows, unit, evidence: evidenceOf(unit.unitId), node: nodeOf.get(unit.unitId), today }
      return [unit.unitId, unit.exemptReason === null ? unitReadiness(about) : NOTHING_TO_SAY]
    }),
  )
}

const NOTHING_TO_SAY: Readiness = { contested: [], obstacles: [], wide: [] }

interface About {
  readonly rows: AssessmentRows
  readonly unit: AssessedUnitRow
  readonly evidence: UnitEvidence
  readonly node: UnitNode | undefined
  readonly today: PlainDate
}

function unitReadiness(about: About): Readiness {
  const wide = wideItems(about)
  const people = peopleMissing(about)
  const spread = wide.flatMap(({ itemId, name, spread: distance, agreed }): Obstacle[] =>
    agreed === null ? [{ code: 'spread', itemId, name, spread: distance }] : [],
  )
  const explained = new Set(spread.map((obstacle) => ('itemId' in obstacle ? obstacle.itemId : '')))
  const waiting = people.length > 0 ? [] : [...itemsWaiting(about, explained), ...voicesWaiting(about)]
  return { contested: contestedItems(about), obstacles: [...people, ...spread, ...waiting], wide }
}

function peopleMissing({ rows, unit, evidence, today }: About): readonly Obstacle[] {
  const asked = rows.assignments.filter((assignment) => assignment.unitId === unit.unitId)
  const needed = Math.max(rows.scheme.review?.minReviews ?? 1, asked.length)
  const waitingFor = asked.filter((assignment) => !assignment.submitted).map((assignment) => assignment.reviewer)
  const submitted = asked.length - waitingFor.length
  const isContested = (itemId: string) => (evidence.selfItem(itemId)?.contestReason ?? null) !== null
  const marked = rows.scheme.items.some(
    (item) => !isVoted(evidence, item.id) && needsReview(item, isContested(item.id)),
  )
  const dueOn = effectiveDueOn({ dueOn: rows.assessment.selfDue, adjustment: evidence.adjustment })
  const self: Obstacle[] = unit.state === 'open' && today <= dueOn ? [{ code: 'selfOutstanding', dueOn }] : []
  self.push(...linesReturned(rows, unit, today))
  if (!marked || submitted >= needed) return self
  return [...self, { code: 'reviewersMissing', needed, submitted, waitingFor }]
}

function linesReturned(rows: AssessmentRows, unit: AssessedUnitRow, today: PlainDate): readonly Obstacle[] {
  const open = unit.state === 'returned' ? openReturnsOf(rows, unit.unitId) : []
  const dueOn = lastDay(open)
  return dueOn === undefined || today > dueOn ? [] : [{ code: 'itemsReturned', count: open.length, dueOn }]
}

/** While the branch still writes, a contest is a draft of its own. */
function contestedItems({ rows, unit, evidence }: About): readonly ContestedItem[] {
  if (unit.state === 'open') return []
  return rows.scheme.items.flatMap(({ id, name }): ContestedItem[] => {
    const reason = evidence.selfItem(id)?.contestReason ?? null
    return reason === null ? [] : [{ itemId: id, name, reason }]
  })
}

function wideItems({ rows, unit, evidence }: About): readonly WideItem[] {
  return rows.scheme.items.flatMap((item): WideItem[] => {
    // Marks given before those present have voted decide nothing.
    if (isVoted(evidence, item.id)) return []
    const full = pointsFor(item.points, unit.segment ?? undefined) ?? '0'
    const marks = evidence.marks(item.id)
    const combined = combineReviews(
      rows.scheme.review,
      marks.map(({ points }) => ({ value: points })),
      full,
    )
    if (!combined.overLimit) return []
    const own = evidence.agreed(item.id)
    const agreed = own === undefined ? null : agreedOf(own)
    const shown = marks.map(({ reviewer, points, note }) => ({ reviewer, points, note }))
    return [{ itemId: item.id, name: item.name, full, spread: combined.spread ?? '0', marks: shown, agreed }]
  })
}

function agreedOf({ points, reason, agreedBy: by, present }: AgreedMarkRow): WideItem['agreed'] {
  return { points, reason, by, present }
}

function voicesWaiting({ rows, unit: { unitId } }: About): readonly Obstacle[] {
  return voicesMissing(rows, unitId).map((raterId): Obstacle => {
    const call = rows.voiceCalls.find((one) => one.unitId === unitId && one.raterId === raterId)
    if (call === undefined) return { code: 'voiceMissing', raterId }
    return { code: 'voiceAsked', raterId, dueOn: call.closesOn, given: call.given, asked: call.asked }
  })
}

function itemsWaiting({ rows, node }: About, explained: ReadonlySet<string>): readonly Obstacle[] {
  const pending = (node?.items ?? []).filter((item) => item.final.state === 'pending' && !explained.has(item.id))
  return pending.map(({ id, name }): Obstacle => {
    const criterion = rows.scheme.items.find((item) => item.id === id)
    const code = criterion !== undefined && modeOf(criterion) === 'district' ? 'districtFactMissing' : 'itemPending'
    return { code, itemId: id, name }
  })
}
