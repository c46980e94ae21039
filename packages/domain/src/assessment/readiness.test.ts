import { describe, expect, test } from 'vitest'
import { asked, assessmentRows, idOf, LINES, schemeOf, unitRow } from '../../testing/assessment-rows.ts'
import { addDays, plainDate, type UnitId } from '../kernel/index.ts'
import { evaluateAssessment } from '../scoring/index.ts'
import { assembleEvaluation } from './assemble-evaluation.ts'
import type { AssessmentRows } from './evaluation-rows.ts'
import { readinessOf } from './readiness.ts'

const school = idOf<UnitId>(1)
const due = plainDate('2026-12-10')
const later = addDays(due, 1)
const fact = { unitId: school, itemId: 'visits', value: 2, recordedBy: '区干部', version: 1 }

/** Rows in which nothing is missing, but for what is changed. */
function rowsOf(reviews: readonly ReturnType<typeof asked>[], more: Partial<AssessmentRows> = {}): AssessmentRows {
  const assignments = reviews.map(({ assignment }) => assignment)
  return assessmentRows({ assignments, marks: reviews.flatMap(({ marks }) => marks), districtFacts: [fact], ...more })
}

function readiness(rows: AssessmentRows, today = later, unit = school) {
  const { units } = evaluateAssessment(assembleEvaluation(rows, today))
  const found = readinessOf(rows, units, today).get(unit)
  if (found === undefined) throw new Error('the unit is missing')
  return found
}

const obstacles = (rows: AssessmentRows, today = later) => readiness(rows, today).obstacles
const twoReviews = [asked(1, 11, { rules: '4' }), asked(1, 12, { rules: '3' })]
const contested = {
  ...{ unitId: school, itemId: 'dispatch', value: null, note: '', contestReason: '漏计了一篇' },
  ...{ savedBy: '林主席', savedAt: '2026-12-09T02:00:00.000Z', version: 1 },
}

test('where everybody has answered nothing is in the way', () => {
  expect(readiness(rowsOf(twoReviews))).toEqual({ contested: [], obstacles: [], wide: [] })
})

describe('the branch', () => {
  const open = { ...rowsOf(twoReviews), units: [unitRow(1, { state: 'open', submittedOn: null })] }
  test('is waited for until the end of its day, and not a day longer', () => {
    expect(obstacles(open, due)).toEqual([{ code: 'selfOutstanding', dueOn: due }])
    expect(obstacles(open, later)).toEqual([])
  })
  test('is waited for until its own day where it was given more time', () => {
    const extension = { kind: 'extension', dueOn: addDays(due, 5), reason: '视导' } as const
    const extended = { ...open, adjustments: [{ unitId: school, adjustment: extension }] }
    expect(obstacles(extended, addDays(due, 5))).toEqual([{ code: 'selfOutstanding', dueOn: addDays(due, 5) }])
    expect(obstacles(extended, addDays(due, 6))).toEqual([])
    const others = { ...open, adjustments: [{ unitId: idOf<UnitId>(2), adjustment: extension }] }
    expect(obstacles(others, later)).toEqual([])
  })
  test('is not waited for once it has handed in', () => {
    expect(obstacles(rowsOf(twoReviews), addDays(due, -5))).toEqual([])
  })
})

describe('the reviewers', () => {
  const missing = (needed: number, submitted: number, ...waitingFor: string[]) => [
    { code: 'reviewersMissing', needed, submitted, waitingFor },
  ]
  test.each([
    ['nobody is asked', [], missing(2, 0)],
    ['one of two is asked and has answered', [asked(1, 11, { rules: '4' })], missing(2, 1)],
    ['one has not answered', [asked(1, 11, { rules: '4' }), asked(1, 12)], missing(2, 1, '评委12')],
    ['a third is asked', [...twoReviews, asked(1, 13)], missing(3, 2, '评委13')],
    ['those of another unit', [asked(2, 11, { rules: '4' }), asked(2, 12, { rules: '4' })], missing(2, 0)],
  ] as const)('%s', (_, reviews, expected) => {
    expect(obstacles(rowsOf(reviews))).toEqual(expected)
  })
  test('one is enough where the scheme asks for no more', () => {
    const scheme = schemeOf(undefined, { review: undefined })
    expect(obstacles(rowsOf([], { scheme }))).toEqual(missing(1, 0))
    expect(obstacles(rowsOf([asked(1, 11, { rules: '4' })], { scheme }))).toEqual([])
  })
  test('nobody is needed where nothing is to be marked, until a branch contests what its records give', () => {
    const scheme = schemeOf([LINES.dispatch])
    expect(obstacles(rowsOf([], { scheme }))).toEqual([])
    expect(obstacles(rowsOf([], { scheme, selfItems: [contested] }))).toEqual(missing(2, 0))
    const plain = { ...contested, contestReason: null }
    expect(obstacles(rowsOf([], { scheme, selfItems: [plain] }))).toEqual([])
  })
})

describe('marks that lie far apart', () => {
  const apart = rowsOf([asked(1, 11, { rules: '4' }), asked(1, 12, { rules: '1' })])
  const shown = {
    ...{ itemId: 'rules', name: '制度健全', full: '4', spread: '3' },
    marks: [
      { reviewer: '评委11', points: '4', note: '' },
      { reviewer: '评委12', points: '1', note: '' },
    ],
  }
  test('are an obstacle, said once', () => {
    expect(readiness(apart)).toEqual({
      contested: [],
      obstacles: [{ code: 'spread', itemId: 'rules', name: '制度健全', spread: '3' }],
      wide: [{ ...shown, agreed: null }],
    })
  })
  test('are none once people have agreed, and stay to be seen', () => {
    const agreed = {
      unitId: school,
      itemId: 'rules',
      points: '2',
      reason: '现场核对',
      agreedBy: '程若水',
      present: ['甲', '乙'],
    }
    expect(readiness({ ...apart, agreed: [agreed] })).toEqual({
      contested: [],
      obstacles: [],
      wide: [{ ...shown, agreed: { points: '2', reason: '现场核对', by: '程若水', present: ['甲', '乙'] } }],
    })
  })
  test('may lie exactly as far apart as the scheme allows', () => {
    expect(obstacles(rowsOf([asked(1, 11, { rules: '4' }), asked(1, 12, { rules: '2' })]))).toEqual([])
  })
})

describe('what waits', () => {
  test('a fact of the district, and a claim without any mark', () => {
    const late = [asked(1, 11, {}), asked(1, 12, {})]
    expect(obstacles(rowsOf(late, { districtFacts: [] }))).toEqual([
      { code: 'itemPending', itemId: 'rules', name: '制度健全' },
      { code: 'districtFactMissing', itemId: 'visits', name: '走访慰问' },
    ])
  })
  test('is not listed while somebody is still to answer', () => {
    const codes = obstacles(rowsOf([asked(1, 11)], { districtFacts: [] })).map(({ code }) => code)
    expect(codes).toEqual(['reviewersMissing'])
  })
})

test('a contest is told with its reason once the sheet is handed in', () => {
  const found = readiness(rowsOf(twoReviews, { selfItems: [contested] }))
  expect(found.contested).toEqual([{ itemId: 'dispatch', name: '信息采用', reason: '漏计了一篇' }])
  const open = rowsOf(twoReviews, { selfItems: [contested], units: [unitRow(1, { state: 'open', submittedOn: null })] })
  expect(readiness(open).contested).toEqual([])
})

test('an exempt unit waits for nothing, and each unit has its own', () => {
  const exempt = unitRow(2, { exemptReason: '上年示范', state: 'open', submittedOn: null })
  const rows = rowsOf(twoReviews, { units: [unitRow(1), exempt, unitRow(3)], districtFacts: [] })
  expect(readiness(rows, due, exempt.unitId)).toEqual({ contested: [], obstacles: [], wide: [] })
  expect(readiness(rows, due, idOf<UnitId>(3)).obstacles).toMatchObject([{ code: 'reviewersMissing', submitted: 0 }])
  expect(readiness(rows, due).obstacles).toMatchObject([{ code: 'districtFactMissing' }])
})
