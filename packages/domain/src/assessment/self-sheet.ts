import type { FileId, PlainDate } from '../kernel/index.ts'
import { effectiveDueOn, type ObligationState, stateOn } from '../obligation/index.ts'
import { comparesUnits, type Criterion, pointsFor } from '../scheme/index.ts'
import { type ColumnSum, evaluateAssessment, type ItemFacts, type ItemNode, type UnitInput } from '../scoring/index.ts'
import { assembleEvaluation } from './assemble-evaluation.ts'
import type { AssessedUnitRow, AssessmentRows, DistrictFactRow, SelfItemRow } from './evaluation-rows.ts'
import { isAnswered } from './is-answered.ts'
import {
  type ItemMode,
  type MissingInItem,
  missingBeforeSubmit,
  modeOf,
  type SelfItemStatus,
} from './self-assessment.ts'

/** A unit's own sheet (自评表): what it is asked, what it has said, what that is worth by the rule. */
export interface SelfSheet {
  readonly unit: AssessedUnitRow
  /** In the order of the scheme. */
  readonly items: readonly SelfSheetItem[]
  /** The sum of the self column over the lines that count; null while no line has points. */
  readonly total: ColumnSum | null
  readonly missing: readonly MissingInItem[]
  /** The last day on which it may be handed in, extended where somebody has extended it. */
  readonly dueOn: PlainDate
  readonly obligation: ObligationState
  /** Why the day was moved or the obligation lifted. */
  readonly adjustment: AssessmentRows['adjustments'][number]['adjustment'] | null
}

export interface SelfSheetItem {
  readonly criterion: Criterion
  readonly mode: ItemMode
  /** The full mark for the unit's segment; null where the segment has none. */
  readonly full: string | null
  /** The line is scored in comparison with other units, so it has no points before all are known. */
  readonly compares: boolean
  readonly node: ItemNode
  readonly answered: boolean
  /** A vote of those present is to fill it, or has: the branch is asked for nothing. */
  readonly leftToVote: boolean
  readonly own: SelfItemRow | null
  readonly districtFact: DistrictFactRow | null
  readonly fileIds: readonly FileId[]
}

/**
 * The sheet from the rows of one unit. Lines that compare units wait, since the others' rows are not there; a gate that
 * is not met yet keeps nobody from seeing the points of the other lines. `leftToVote` are the ids of lines that a vote is
 * to fill. Throws unless the rows are of exactly one unit.
 */
export function selfSheet(
  rows: AssessmentRows,
  today: PlainDate,
  leftToVote: ReadonlySet<string> = NO_LINES,
): SelfSheet {
  const { unit, node } = scoreAlone(rows, today)
  const nodes = new Map(node?.items.map((item) => [item.id, item]))
  const items = rows.scheme.items.map((criterion) =>
    sheetItem(criterion, { rows, unit, node: nodes.get(criterion.id), leftToVote }),
  )
  const adjustment = rows.adjustments[0]?.adjustment ?? null
  const owed = { dueOn: rows.assessment.selfDue, adjustment }
  const period = rows.assessment.window
  return {
    unit,
    items,
    total: node?.self ?? null,
    missing: missingBeforeSubmit(items.map(statusOf)),
    dueOn: effectiveDueOn(owed),
    obligation: stateOn(
      { kind: 'selfAssessment', unitId: unit.unitId, period, ...owed, submittedOn: unit.submittedOn },
      today,
    ),
    adjustment,
  }
}

/**
 * One unit scored by itself, with its facts as they stand before lines that compare are left waiting. Throws unless the
 * rows are of exactly one unit.
 */
export function scoreAlone(rows: AssessmentRows, today: PlainDate) {
  const [unit] = rows.units
  if (unit === undefined || rows.units.length > 1) throw new RangeError('a sheet is made from the rows of one unit')
  const input = assembleEvaluation(rows, today)
  const tree = evaluateAssessment({ ...input, units: input.units.map((each) => alone(each, rows.scheme.items)) })
  return { unit, facts: input.units[0]?.facts ?? {}, node: tree.units[0] }
}

/** How each line stands, for the decision whether the sheet may be handed in. */
export function statusOf({ criterion, answered, fileIds, leftToVote }: SelfSheetItem): SelfItemStatus {
  return { criterion, answered, evidenceCount: fileIds.length, leftToVote }
}

interface About {
  readonly rows: AssessmentRows
  readonly unit: AssessedUnitRow
  readonly node: ItemNode | undefined
  readonly leftToVote: ReadonlySet<string>
}

const NO_LINES: ReadonlySet<string> = new Set()

function sheetItem(criterion: Criterion, { rows, unit, node, leftToVote }: About): SelfSheetItem {
  if (node === undefined) throw new RangeError(`no node of ${criterion.id}`)
  const own = rows.selfItems.find((row) => row.itemId === criterion.id) ?? null
  return {
    criterion,
    mode: modeOf(criterion),
    full: pointsFor(criterion.points, unit.segment ?? undefined) ?? null,
    compares: comparesUnits(criterion),
    node,
    answered: isAnswered(criterion.rule, own?.value ?? null),
    leftToVote: leftToVote.has(criterion.id),
    own,
    districtFact: rows.districtFacts.find((row) => row.itemId === criterion.id) ?? null,
    fileIds: rows.itemFiles.flatMap((row) => (row.itemId === criterion.id ? [row.fileId] : [])),
  }
}

function alone(unit: UnitInput, items: readonly Criterion[]): UnitInput {
  const facts = Object.entries(unit.facts).map(([itemId, given]): [string, ItemFacts] => {
    const criterion = items.find((item) => item.id === itemId)
    if (criterion?.rule.kind === 'gate') return [itemId, { ...given, final: { ...given.final, value: true } }]
    if (criterion === undefined || !comparesUnits(criterion)) return [itemId, given]
    const waits = { value: null, waiting: true }
    return [itemId, { self: waits, review: waits, final: waits }]
  })
  return { ...unit, facts: Object.fromEntries(facts) }
}
