import { expect, test } from 'vitest'
import {
  type AssessmentId,
  type EntryId,
  type FileId,
  type PersonId,
  plainDate,
  type SchemeId,
  type UnitId,
} from '../kernel/index.ts'
import { parseScheme, type Scheme } from '../scheme/index.ts'
import { evaluateAssessment } from '../scoring/index.ts'
import { assembleEvaluation } from './assemble-evaluation.ts'
import type { AssessmentRows, MarkRow } from './evaluation-rows.ts'

const id = (n: number) => `00000000-0000-7000-8000-${n.toString().padStart(12, '0')}`
const school = id(1) as UnitId
const file = id(70) as FileId
const entry = id(80) as EntryId
const today = plainDate('2026-12-12')

function readScheme(): Scheme {
  const reading = parseScheme({
    format: 'jianjia.scheme/1',
    items: [
      {
        id: 'dispatch',
        name: '信息采用',
        points: '5',
        rule: { kind: 'pointsPerOccurrence', each: '1', cap: '5' },
        missing: 'zero',
        rounding: null,
        source: {
          kind: 'measure',
          query: { aggregate: 'sum', of: { metric: 'dispatch.adopted' }, window: { kind: 'assessment' } },
        },
      },
      {
        id: 'rules',
        name: '制度健全',
        points: '4',
        rule: { kind: 'allOrNothing' },
        missing: 'pending',
        rounding: { step: '0.1', mode: 'halfUp' },
        source: { kind: 'judgement' },
      },
    ],
    review: { combine: 'mean', minReviews: 2, maxSpreadPct: '50' },
    totalRounding: null,
    rankBy: 'total',
    levels: [],
    compare: 'afterRounding',
  })
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.scheme
}

const rows: AssessmentRows = {
  assessment: {
    id: id(2) as AssessmentId,
    name: '2026 年度考核',
    assessorUnitId: id(9) as UnitId,
    schemeId: id(3) as SchemeId,
    schemeVersion: 1,
    window: { start: plainDate('2026-01-01'), end: plainDate('2026-12-31') },
    selfDue: plainDate('2026-12-10'),
    reviewDue: plainDate('2026-12-20'),
    publicityDays: 5,
    state: 'underReview',
    version: 1,
  },
  scheme: readScheme(),
  units: [
    {
      unitId: school,
      name: '芦花小学工会',
      segment: null,
      exemptReason: null,
      admitted: true,
      state: 'selfAssessed',
      submittedOn: plainDate('2026-12-11'),
      receiptNo: '2026-0001-9',
      version: 2,
    },
  ],
  selfItems: [
    {
      unitId: school,
      itemId: 'rules',
      value: true,
      note: '八项制度',
      contestReason: null,
      savedBy: '林主席',
      savedAt: '2026-12-09T02:00:00.000Z',
      version: 1,
    },
  ],
  districtFacts: [],
  visitLines: [],
  assignments: [],
  marks: [],
  agreed: [],
  voiceMarks: [],
  voiceCalls: [],
  measures: [
    {
      entryId: entry,
      unitId: id(5) as UnitId,
      cohortUnitId: school,
      day: plainDate('2026-04-02'),
      metric: 'dispatch.adopted',
      amount: '1',
      subject: null,
      level: 'district',
      kind: 'news',
      title: '春季运动会',
    },
  ],
  itemFiles: [{ unitId: school, itemId: 'rules', fileId: file }],
  entryFiles: [{ entryId: entry, fileId: id(71) as FileId }],
  adjustments: [],
  returns: [],
  reports: [],
  roster: [],
  headcounts: [],
  words: {},
}

function mark(reviewer: number, points: string, itemId = 'rules'): MarkRow {
  return { unitId: school, reviewerId: id(reviewer) as PersonId, reviewer: `评审${reviewer}`, itemId, points, note: '' }
}

function itemOf(changed: Partial<AssessmentRows>, itemId: string) {
  const tree = evaluateAssessment(assembleEvaluation({ ...rows, ...changed }, today))
  const item = tree.units[0]?.items.find((each) => each.id === itemId)
  if (item === undefined) throw new Error(`no item ${itemId}`)
  return item
}

const columns = (item: ReturnType<typeof itemOf>) => [item.self?.points, item.review?.points, item.final.points]

test('a record fills all three columns, with the record and its file behind it', () => {
  const item = itemOf({}, 'dispatch')
  expect(columns(item)).toEqual(['1', '1', '1'])
  expect(item.final.provenance).toMatchObject([{ source: 'measure', entries: [{ entryId: entry, fileIds: [id(71)] }] }])
})

test('a claim is the self column; review and final wait for enough reviewers', () => {
  expect(columns(itemOf({}, 'rules'))).toEqual(['4', null, null])
  expect(columns(itemOf({ marks: [mark(11, '4')] }, 'rules'))).toEqual(['4', null, null])
  const item = itemOf({ marks: [mark(11, '4'), mark(12, '3')] }, 'rules')
  expect(columns(item)).toEqual(['4', '3.5', '3.5'])
  expect(item.final.provenance).toMatchObject([
    { source: 'judgement', marks: [{ value: '4' }, { value: '3' }], fileIds: [file] },
  ])
})

test('marks too far apart give no final until people agree, and the agreed mark stands with its reason', () => {
  const marks = [mark(11, '4'), mark(12, '1')]
  expect(columns(itemOf({ marks }, 'rules'))).toEqual(['4', '2.5', null])
  const agreed = [
    { unitId: school, itemId: 'rules', points: '3', reason: '补交两项制度', agreedBy: '区干部', present: ['甲', '乙'] },
  ]
  const item = itemOf({ marks, agreed }, 'rules')
  expect(columns(item)).toEqual(['4', '2.5', '3'])
  expect(item.final.provenance).toMatchObject([
    { agreed: { by: '区干部', reason: '补交两项制度', present: ['甲', '乙'] } },
  ])
})

test('a contested record is looked at by people, an uncontested one is not', () => {
  const marks = [mark(11, '2', 'dispatch'), mark(12, '2', 'dispatch')]
  expect(columns(itemOf({ marks }, 'dispatch'))).toEqual(['1', '1', '1'])
  const contest = {
    unitId: school,
    itemId: 'dispatch',
    value: null,
    note: '',
    contestReason: '漏记一篇',
    savedBy: '林主席',
    savedAt: '2026-12-09T02:00:00.000Z',
    version: 1,
  }
  expect(columns(itemOf({ marks, selfItems: [contest] }, 'dispatch'))).toEqual(['1', '2', '2'])
})

test('lateness counts from the extended day where there is one', () => {
  const lateDays = (changed: Partial<AssessmentRows>) =>
    assembleEvaluation({ ...rows, ...changed }, today).units[0]?.lateDays
  expect(lateDays({})).toBe(1)
  const extension = { kind: 'extension', dueOn: plainDate('2026-12-15'), reason: '停电' } as const
  expect(lateDays({ adjustments: [{ unitId: school, adjustment: extension }] })).toBe(0)
})

test('records of other units and of other days do not count', () => {
  const [own] = rows.measures
  if (own === undefined) throw new Error('a measure is needed')
  const other = { ...own, cohortUnitId: id(6) as UnitId }
  const before = { ...own, day: plainDate('2025-12-31') }
  expect(columns(itemOf({ measures: [own, other, before] }, 'dispatch'))).toEqual(['1', '1', '1'])
})
