import { expect, test } from 'vitest'
import { type AssessmentId, type FileId, plainDate, type SchemeId, type UnitId } from '../kernel/index.ts'
import { parseScheme, Rule } from '../scheme/index.ts'
import type { AssessmentRows, SelfItemRow } from './evaluation-rows.ts'
import { isAnswered } from './is-answered.ts'
import { selfSheet } from './self-sheet.ts'

const id = (n: number) => `00000000-0000-7000-8000-${n.toString().padStart(12, '0')}`
const school = id(1) as UnitId
const today = plainDate('2026-12-08')

const item = (itemId: string, rule: object, more: object = {}) => ({
  ...{ id: itemId, name: itemId, points: '4', rule, missing: 'zero', rounding: null, source: { kind: 'judgement' } },
  ...more,
})

function schemeOf(items: readonly object[]) {
  const reading = parseScheme({
    ...{
      format: 'jianjia.scheme/1',
      items,
      totalRounding: null,
      rankBy: 'total',
      levels: [],
      compare: 'afterRounding',
    },
  })
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.scheme
}

const scheme = schemeOf([
  item('rules', { kind: 'allOrNothing' }, { minEvidence: 1 }),
  item('rank', { kind: 'rankPoints', byRank: ['4', '2'], ties: 'shareHigher' }),
  item('gate', { kind: 'gate', effect: 'notAdmitted' }, { points: '0' }),
  item('fact', { kind: 'minimumCount', min: 2, below: '0' }, { source: { kind: 'districtEntry' } }),
])

const answer = (itemId: string, value: SelfItemRow['value']): SelfItemRow => ({
  ...{ unitId: school, itemId, value, note: '', contestReason: null, savedBy: '林主席' },
  ...{ savedAt: '2026-12-08T02:00:00.000Z', version: 1 },
})

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
    state: 'open',
    version: 1,
  },
  scheme,
  units: [
    {
      ...{ unitId: school, name: '芦花小学工会', segment: null, exemptReason: null, admitted: true, state: 'open' },
      ...{ submittedOn: null, receiptNo: null, version: 1 },
    },
  ],
  selfItems: [answer('rules', true), answer('rank', '12'), answer('gate', false)],
  visitLines: [],
  districtFacts: [{ unitId: school, itemId: 'fact', value: 3, recordedBy: '区干部', version: 1 }],
  assignments: [],
  marks: [],
  agreed: [],
  voiceMarks: [],
  voiceCalls: [],
  measures: [],
  itemFiles: [],
  entryFiles: [],
  adjustments: [],
  returns: [],
  reports: [],
  roster: [],
  headcounts: [],
  words: {},
}

const pointsOf = (changed: Partial<AssessmentRows> = {}) =>
  selfSheet({ ...rows, ...changed }, today).items.map(({ node }) => node.self?.points ?? null)

test('lines show their points by the rule; a line that compares units waits, and a gate not met hides nothing', () => {
  expect(pointsOf()).toEqual(['4', null, null, '4'])
  expect(selfSheet(rows, today).total).toMatchObject({ points: '8', scored: 2 })
  expect(selfSheet(rows, today).items.map(({ mode, compares }) => [mode, compares])).toEqual([
    ['claim', false],
    ['claim', true],
    ['claim', false],
    ['district', false],
  ])
})

test('what is missing names the answer first, then the files', () => {
  const missing = (changed: Partial<AssessmentRows>) =>
    selfSheet({ ...rows, ...changed }, today).missing.map((each) => [each.itemId, each.missing])
  expect(missing({})).toEqual([['rules', 'evidence']])
  expect(missing({ selfItems: [] })).toEqual([
    ['rules', 'answer'],
    ['rank', 'answer'],
    ['gate', 'answer'],
  ])
  expect(missing({ itemFiles: [{ unitId: school, itemId: 'rules', fileId: id(5) as FileId }] })).toEqual([])
})

test('the due day is the extended one, and a lifted obligation says so', () => {
  const extension = { kind: 'extension', dueOn: plainDate('2026-12-15'), reason: '停电' } as const
  const at = (adjustment: AssessmentRows['adjustments'][number]['adjustment'] | undefined, day: string) => {
    const adjustments = adjustment === undefined ? [] : [{ unitId: school, adjustment }]
    const { dueOn, obligation } = selfSheet({ ...rows, adjustments }, plainDate(day))
    return [dueOn, obligation]
  }
  expect(at(undefined, '2026-12-10')).toEqual(['2026-12-10', 'open'])
  expect(at(undefined, '2026-12-11')).toEqual(['2026-12-10', 'missing'])
  expect(at(extension, '2026-12-11')).toEqual(['2026-12-15', 'open'])
  expect(at({ kind: 'waiver', reason: '撤并' }, '2026-12-11')[1]).toBe('waived')
})

test('the rows of several units are no sheet', () => {
  expect(() => selfSheet({ ...rows, units: [...rows.units, ...rows.units] }, today)).toThrow(RangeError)
})

test('an answer is complete when each of its places is filled', () => {
  const ratio = Rule.parse({ kind: 'ratioThreshold', minPct: '80' })
  const conditions = Rule.parse({ kind: 'deductConditions', conditions: {} })
  const vote = Rule.parse({ kind: 'voteShare', weights: { yes: '1' } })
  const pool = Rule.parse({ kind: 'bonusPool', parts: { paper: { each: '1', cap: '2' } } })
  const parts = Rule.parse({
    kind: 'parts',
    parts: [{ id: 'a', name: 'a', points: '1', rule: ratio, missing: 'zero' }],
  })
  const awards = Rule.parse({ kind: 'awardMatrix', matrix: { city: ['2'] }, sameEvent: 'highest' })
  expect([isAnswered(ratio, [5, null]), isAnswered(ratio, [5, 6])]).toEqual([false, true])
  expect([isAnswered(conditions, []), isAnswered(conditions, null)]).toEqual([true, false])
  expect([
    isAnswered(vote, { members: 5, returned: 5, valid: 5 }),
    isAnswered(vote, { members: 5, returned: 5, valid: 5, yes: 5 }),
    isAnswered(vote, { members: 5, returned: 5, valid: null, yes: 5 }),
    isAnswered(vote, { members: null, returned: 5, valid: 5, yes: 5 }),
  ]).toEqual([false, true, false, false])
  expect([isAnswered(pool, {}), isAnswered(pool, { paper: 0 })]).toEqual([false, true])
  expect([isAnswered(parts, { a: [1, null] }), isAnswered(parts, { a: [1, 2] })]).toEqual([false, true])
  expect([isAnswered(awards, [['合唱', 'city', null]]), isAnswered(awards, [])]).toEqual([false, true])
})
