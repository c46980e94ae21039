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
import { rowsByUnit } from './rows-by-unit.ts'

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
  const measures = rowsByUnit(rows.measures, (row) => row.cohortUnitId)
  const selfItems = rowsByUnit(rows.selfItems, byUnit)
  const districtFacts = rowsByUnit(rows.districtFacts, byUnit)
  const visitLines = rowsByUnit(rows.visitLines, byUnit)
  const agreed = rowsByUnit(rows.agreed, byUnit)
  const marks = rowsByUnit(rows.marks, byUnit)
  const files = rowsByUnit(rows.itemFiles, byUnit)
  const voiceMarks = rowsByUnit(rows.voiceMarks, byUnit)
  const roster = rowsByUnit(rows.roster, byUnit)
  const headcounts = rowsByUnit(rows.headcounts, byUnit)
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
