import type { AssessedUnitRow, AssessmentRows, AssignmentRow, MarkRow } from '../src/assessment/index.ts'
import { type AssessmentId, type PersonId, plainDate, type SchemeId, type UnitId } from '../src/kernel/index.ts'
import { parseScheme, type Scheme } from '../src/scheme/index.ts'

/** An id that is told apart from others by its last figures. */
export function idOf<Id extends string>(n: number): Id {
  return `00000000-0000-7000-8000-${n.toString().padStart(12, '0')}` as Id
}

const RECORDS = { aggregate: 'sum', of: { metric: 'dispatch.adopted' }, window: { kind: 'assessment' } }
const LINE = { missing: 'zero', rounding: null }

/** One line of each mode: filled from records, claimed by the branch, entered by the district; two reviewers each. */
export const LINES = {
  dispatch: {
    ...{ ...LINE, id: 'dispatch', name: '信息采用', points: '5', source: { kind: 'measure', query: RECORDS } },
    rule: { kind: 'pointsPerOccurrence', each: '1', cap: '5' },
  },
  rules: {
    ...{ ...LINE, id: 'rules', name: '制度健全', points: '4', missing: 'pending', source: { kind: 'judgement' } },
    rule: { kind: 'judged' },
  },
  visits: {
    ...{ ...LINE, id: 'visits', name: '走访慰问', points: '6', missing: 'pending', source: { kind: 'districtEntry' } },
    rule: { kind: 'minimumCount', min: 2, below: 'proportional' },
  },
} as const

export function schemeOf(items: readonly object[] = Object.values(LINES), more: object = {}): Scheme {
  const reading = parseScheme({
    ...{
      format: 'jianjia.scheme/1',
      items,
      totalRounding: null,
      rankBy: 'total',
      levels: [],
      compare: 'afterRounding',
    },
    review: { combine: 'mean', minReviews: 2, maxSpreadPct: '50' },
    ...more,
  })
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.scheme
}

export function unitRow(n: number, more: Partial<AssessedUnitRow> = {}): AssessedUnitRow {
  return {
    ...{ unitId: idOf<UnitId>(n), name: `第${n}小学工会`, segment: null, exemptReason: null, admitted: true },
    ...{ state: 'selfAssessed', submittedOn: plainDate('2026-12-01'), receiptNo: null, version: 1 },
    ...more,
  }
}

/** The rows of an assessment whose self-assessments are due on 10 December: school 1, and nothing given yet. */
export function assessmentRows(more: Partial<AssessmentRows> = {}): AssessmentRows {
  return {
    assessment: {
      ...{ id: idOf<AssessmentId>(900), name: '2026 年度考核', assessorUnitId: idOf<UnitId>(901) },
      ...{ schemeId: idOf<SchemeId>(902), schemeVersion: 3, publicityDays: 5, state: 'underReview', version: 1 },
      window: { start: plainDate('2026-01-01'), end: plainDate('2026-12-31') },
      ...{ selfDue: plainDate('2026-12-10'), reviewDue: plainDate('2026-12-20') },
    },
    scheme: schemeOf(),
    units: [unitRow(1)],
    ...{ selfItems: [], districtFacts: [], visitLines: [], assignments: [], marks: [], agreed: [], measures: [] },
    ...{ voiceMarks: [], voiceCalls: [], itemFiles: [], entryFiles: [], adjustments: [], returns: [], reports: [] },
    ...{ roster: [], headcounts: [], words: {} },
    ...more,
  }
}

/** A reviewer who was asked for a unit, with the marks that were handed in, if any. */
export function asked(unit: number, reviewer: number, points?: Readonly<Record<string, string>>) {
  const of = { unitId: idOf<UnitId>(unit), reviewerId: idOf<PersonId>(reviewer), reviewer: `评委${reviewer}` }
  const assignment: AssignmentRow = { ...of, submitted: points !== undefined }
  const marks = Object.entries(points ?? {}).map(
    ([itemId, given]): MarkRow => ({ ...of, itemId, points: given, note: '' }),
  )
  return { assignment, marks }
}
