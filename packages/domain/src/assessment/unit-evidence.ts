import type { FileId, UnitId } from '../kernel/index.ts'
import type { Adjustment } from '../obligation/index.ts'
import type { Populations } from '../scoring/index.ts'
import type {
  AgreedMarkRow,
  AssessmentRows,
  DistrictFactRow,
  MarkRow,
  MeasureRow,
  SelfItemRow,
  VisitLineRow,
  VoiceMarkRow,
} from './evaluation-rows.ts'

/** The rows of one unit, found by item: an assessment of many units is read once, not once per line. */
export interface UnitEvidence {
  readonly measures: readonly MeasureRow[]
  readonly selfItem: (itemId: string) => SelfItemRow | undefined
  readonly districtFact: (itemId: string) => DistrictFactRow | undefined
  readonly visitLines: (itemId: string) => readonly VisitLineRow[]
  readonly agreed: (itemId: string) => AgreedMarkRow | undefined
  readonly marks: (itemId: string) => readonly MarkRow[]
  readonly files: (itemId: string) => readonly FileId[]
  readonly voiceMarks: readonly VoiceMarkRow[]
  readonly adjustment: Adjustment | null
  readonly populations: Populations
}

/** Those present at a visit have voted on the line: nobody gives a mark for it. */
export function isVoted(evidence: Pick<UnitEvidence, 'districtFact'>, itemId: string): boolean {
  return evidence.districtFact(itemId)?.vote !== undefined
}

export function evidenceByUnit(
  rows: Omit<AssessmentRows, 'assessment' | 'scheme' | 'units'>,
): (unitId: UnitId) => UnitEvidence {
  const measures = groupBy(rows.measures, (row) => row.cohortUnitId)
  const selfItems = groupBy(rows.selfItems, byUnit)
  const districtFacts = groupBy(rows.districtFacts, byUnit)
  const visitLines = groupBy(rows.visitLines, byUnit)
  const agreed = groupBy(rows.agreed, byUnit)
  const marks = groupBy(rows.marks, byUnit)
  const files = groupBy(rows.itemFiles, byUnit)
  const voiceMarks = groupBy(rows.voiceMarks, byUnit)
  const roster = groupBy(rows.roster, byUnit)
  const headcounts = groupBy(rows.headcounts, byUnit)
  const adjustments = new Map(rows.adjustments.map((row) => [row.unitId, row.adjustment]))
  return (unitId) => ({
    measures: measures(unitId),
    selfItem: (itemId) => selfItems(unitId).find((row) => row.itemId === itemId),
    districtFact: (itemId) => districtFacts(unitId).find((row) => row.itemId === itemId),
    visitLines: (itemId) => visitLines(unitId).filter((row) => row.itemId === itemId),
    agreed: (itemId) => agreed(unitId).find((row) => row.itemId === itemId),
    marks: (itemId) => marks(unitId).filter((row) => row.itemId === itemId),
    files: (itemId) => files(unitId).flatMap((row) => (row.itemId === itemId ? [row.fileId] : [])),
    voiceMarks: voiceMarks(unitId),
    adjustment: adjustments.get(unitId) ?? null,
    populations: {
      roster: (asOf) => new Set(roster(unitId).flatMap(({ day, personId }) => (day === asOf ? [personId] : []))),
      headcount: (asOf) => headcounts(unitId).find(({ day }) => day === asOf)?.members ?? null,
      words: (list, mustOnly) =>
        (rows.words[list] ?? []).flatMap(({ word, must }) => (mustOnly && !must ? [] : [word])),
    },
  })
}

function byUnit(row: { readonly unitId: UnitId }): UnitId {
  return row.unitId
}

function groupBy<Row>(rows: readonly Row[], unitOf: (row: Row) => UnitId): (unitId: UnitId) => readonly Row[] {
  const groups = new Map<UnitId, Row[]>()
  for (const row of rows) {
    const group = groups.get(unitOf(row))
    if (group === undefined) groups.set(unitOf(row), [row])
    else group.push(row)
  }
  return (unitId) => groups.get(unitId) ?? []
}
