import type { PlainDate } from '../kernel/index.ts'
import { comparesUnits, type Criterion, pointsFor, type Scheme } from '../scheme/index.ts'
import type { FactValue, ScoreColumn } from '../scoring/index.ts'
import type {
  AssessedUnitRow,
  AssessmentRow,
  AssessmentRows,
  HeadcountRow,
  MeasureRow,
  RosterRow,
} from './evaluation-rows.ts'
import { scoreAlone } from './self-sheet.ts'

/** What people and words criteria divide by. */
export type PopulationRows = Pick<AssessmentRows, 'roster' | 'headcounts' | 'words'>

/** One unit in one assessment, and what its records are counted against. */
export interface RecordsOf extends PopulationRows {
  readonly assessment: AssessmentRow
  readonly scheme: Scheme
  readonly unit: Pick<AssessedUnitRow, 'unitId' | 'name' | 'segment'>
  readonly roster: readonly RosterRow[]
  readonly headcounts: readonly HeadcountRow[]
}

/** A line that is read from records: what they say, and what that is worth. */
export interface RecordLine {
  readonly criterion: Criterion
  /** The full mark of the unit's segment; null where the segment has none. */
  readonly full: string | null
  /** The line compares units: it has a fact and no points. */
  readonly compares: boolean
  readonly fact: FactValue | null
  readonly column: ScoreColumn
}

/**
 * The lines that a scheme reads from records, scored from these measures alone: what the records say, whatever people have
 * judged or contested. Lines that compare units have no points, since the others are not there.
 */
export function scoreRecords(of: RecordsOf, measures: readonly MeasureRow[], today: PlainDate): readonly RecordLine[] {
  const items = of.scheme.items.filter(({ source }) => source?.kind === 'measure')
  const { assessment, unit, roster, headcounts, words } = of
  const { quotas: _quotas, prerequisites: _prerequisites, raters: _raters, penalties: _penalties, ...rest } = of.scheme
  const scheme = { ...rest, items, levels: [] }
  const assessed: AssessedUnitRow = {
    ...{ ...unit, exemptReason: null, admitted: true, state: 'open' },
    ...{ submittedOn: null, receiptNo: null, version: 1 },
  }
  const rows: AssessmentRows = {
    ...{ assessment, scheme, units: [assessed], measures, roster, headcounts, words },
    ...{ entryFiles: [], adjustments: [], returns: [], reports: [] },
    ...{ selfItems: [], districtFacts: [], visitLines: [], assignments: [], marks: [], agreed: [], itemFiles: [] },
    voiceMarks: [],
    voiceCalls: [],
  }
  const { facts, node } = scoreAlone(rows, today)
  return items.map((criterion, at) => {
    const scored = node?.items[at]
    if (scored === undefined) throw new RangeError(`no node of ${criterion.id}`)
    return {
      ...{ criterion, full: pointsFor(criterion.points, unit.segment ?? undefined) ?? null },
      ...{ compares: comparesUnits(criterion), fact: facts[criterion.id]?.self?.value ?? null },
      column: scored.self ?? scored.final,
    }
  })
}
