import { expect, test } from 'vitest'
import { evaluatePreset } from '../../testing/evaluate-preset.ts'
import { column, type Json, pointsOf, unit, unitOf } from '../../testing/exchange-documents.ts'
import { heldTitleFact } from '../scheme/index.ts'

test('staff homes by approval: the vote carries the level, three model titles a pacesetter', () => {
  const home = (id: string, vote: readonly [approved: number, fairly: number, returned?: number], more: Json = {}) => {
    const [approved, fairly, returned = 100] = vote
    const approval = { members: 100, returned, valid: returned, 认可: approved, 基本认可: fairly }
    const marks = { organisation: '20', rights: '20', democracy: '20', service: '20' }
    return unit(id, { consulted: true, resolved: true, ...marks, approval, ...more })
  }
  const model = (times: number) => ({ [heldTitleFact('模范职工之家')]: times })
  const result = evaluatePreset('homeApproval', [
    // 19 for service; 20 × 90 % = 18
    home('a', [90, 0], { ...model(3), service: '19' }),
    home('b', [90, 0], { ...model(2), service: '19' }),
    // 82 + 5 × 0.6 = 85 % exactly: 17
    home('c', [82, 5], model(0)),
    // 82 + 3 × 0.6 = 83.8 %: 16.76 → 16.8
    home('d', [82, 3], model(3)),
    // all approve, but 79 of 100 took part
    home('e', [79, 0, 79], model(3)),
    home('f', [90, 0], { resolved: false }),
    home('g', [90, 0], { ...model(3), 're-check': true }),
    // 65 %: below every line
    home('h', [65, 0], model(3)),
  ])
  expect(column(result, 'final')).toEqual({
    ...{ a: '97', b: '97', c: '97', d: '96.8', e: '100', f: null, g: '98', h: '93' },
  })
  expect(column(result, 'level')).toEqual({
    ...{
      a: '模范职工之家标兵',
      b: '模范职工之家',
      c: '模范职工之家',
      d: '先进职工之家',
      e: null,
      f: null,
      g: null,
      h: null,
    },
  })
  expect(column(result, 'reasons')).toEqual({
    ...{ a: [], b: ['prerequisite'], c: ['prerequisite'], d: ['vote'], e: ['vote'], f: ['gate'] },
    ...{ g: ['veto'], h: ['vote'] },
  })
  expect(result.warnings.map(({ code }) => code)).toEqual(['voteParticipation'])
})

test('small homes by places: taking part is enough for the lower level, two titles and a place for the upper', () => {
  const twice = (times: number) => ({ [heldTitleFact('合格教工小家')]: times })
  const home = (id: string, mark: string | null, facts: Json) =>
    unit(id, facts, { scores: { 自评: mark, 互评: mark, 评审组: mark } })
  const result = evaluatePreset('smallHomeQuota', [
    home('a', '90', twice(2)),
    home('b', '80', twice(3)),
    home('c', '95', twice(1)),
    home('d', null, twice(2)),
  ])
  expect(column(result, 'final')).toEqual({ a: '90', b: '80', c: '95', d: '0' })
  const [upper, lower] = ['先进教工小家', '合格教工小家']
  expect(column(result, 'level')).toEqual({ a: upper, b: lower, c: lower, d: lower })
  expect(column(result, 'reasons')).toEqual({ a: [], b: ['quota'], c: ['prerequisite'], d: [] })
})

test('stars for congresses: five for one of ten, deductions beyond their line, a breach voids', () => {
  const ratios = { teachers: [6, 10], women: [3, 10], present: [95, 100], report: [] }
  const lines = ['party', 'support', 'hear', 'pass', 'review', 'watch', 'yearly', 'proposals', 'office', 'committees']
  const by = (step: string): Json => Object.fromEntries([...lines, 'innovation'].map((line) => [line, step]))
  const best = { ...by('全面做到'), ...ratios }
  const faults = ['重要事项没有无记名表决', '议题没有事先征求意见', '决议没有公布']
  const result = evaluatePreset('congressStar', [
    unit('a', best),
    // 8 × 0.8 −1.6; 10 × 0.5 −5; 80 % present −2; half are teachers −5; 3 + 2 + 2 off 5 −5
    unit('b', {
      ...best,
      pass: '基本做到',
      innovation: '部分做到',
      teachers: [5, 10],
      present: [80, 100],
      report: faults,
    }),
    unit('c', { ...best, pass: '基本做到' }),
    unit('d', { ...best, breach: true }),
    // four lines of 5
    ...Array.from({ length: 6 }, (_, at) => unit(`e${at}`, { ...by('没有做到'), ...ratios })),
  ])
  expect(column(result, 'final')).toMatchObject({ a: '100', b: '81.4', c: '98.4', d: '100', e0: '20' })
  expect(column(result, 'level')).toMatchObject({ a: '五星级', b: '四星级', c: '四星级', d: null, e0: null })
  expect(column(result, 'reasons')).toMatchObject({ a: [], b: [], c: ['quota'], d: ['veto'], e0: [] })
  expect(column(result, 'rank')).toMatchObject({ a: 1, d: 1, c: 3, b: 4, e0: 5 })
  expect(pointsOf(result, 'b', 'report')).toBe('0')
})

test('disclosure: duties, coverage in proportion, timeliness in steps, a vote of the staff', () => {
  const duties = [
    'leaders',
    'office',
    'watchers',
    'watching',
    'planned',
    'accountable',
    'rules',
    'catalogue',
    'matched',
  ]
  const best: Json = {
    ...Object.fromEntries(duties.map((id) => [id, '2'])),
    ...{ sessions: 2, coverage: [15, 15], timely: [19, 20], ways: '全面做到', supervision: '15' },
    decisions: { policy: '2', reform: '2', interests: '2' },
    satisfaction: { members: 50, returned: 40, valid: 40, 满意: 40, 基本满意: 0 },
  }
  const fair: Json = {
    ...{ coverage: [10, 15], timely: [9, 10], ways: '基本做到', supervision: '12' },
    decisions: { policy: '2', reform: '1.5', interests: '2' },
    satisfaction: { members: 50, returned: 40, valid: 40, 满意: 30, 基本满意: 10 },
  }
  const result = evaluatePreset('schoolDisclosure', [
    unit('a', best),
    // 20 + 10 + 6 + 5.5 + 16 + 12 + 15 × (30 + 6) ÷ 40 = 13.5
    unit('b', { ...best, ...fair }),
    // one session of two −1; 80 % in time −9
    unit('c', { ...best, sessions: 1, timely: [8, 10] }),
    unit('d', { ...best, supervision: null }),
  ])
  expect(column(result, 'final')).toEqual({ a: '100', b: '83', c: '90', d: null })
  expect(column(result, 'level')).toEqual({ a: '优秀', b: '合格', c: '优秀', d: null })
  expect(['coverage', 'timely', 'ways', 'satisfaction'].map((id) => pointsOf(result, 'b', id))).toEqual([
    ...['10', '6', '16', '13.5'],
  ])
  expect(pointsOf(result, 'c', 'timely')).toBe('0')
  expect(unitOf(result, 'd').reasons).toEqual(['pending'])
})

test('information work: points without a cap by who took a piece, eight places, a tie on the line', () => {
  const bySchool = (id: string, school: number) => unit(id, { months: 0, school })
  const result = evaluatePreset('informationWork', [
    // 3 × 5 + 4 × 5 + 2 × 10 + 15 + 20
    unit('a', { months: 3, school: 4, district: 2, brief: 1, news: 1 }),
    // 13 months cannot be: 60; 1 × 30
    unit('b', { months: 13, research: 1 }),
    ...[8, 7, 6, 5, 4].map((pieces, at) => bySchool(`c${at}`, pieces)),
    ...[bySchool('d', 2), bySchool('e', 2), bySchool('f', 0)],
  ])
  expect(column(result, 'final')).toMatchObject({ a: '90', b: '90', c0: '40', c4: '20', d: '10', e: '10', f: '0' })
  expect(column(result, 'rank')).toMatchObject({ a: 1, b: 1, c0: 3, c4: 7, d: 8, e: 8, f: 10 })
  expect(pointsOf(result, 'b', 'months')).toBe('60')
  expect(result.quotas).toEqual([{ level: '信息工作先进单位', segment: null, places: 8, taken: 9 }])
  expect(result.warnings.map(({ code }) => code)).toEqual(['quotaExceeded'])
  expect(unitOf(result, 'f').level).toBeNull()
})

test('ethics: self 40 %, school 60 %; what is barred keeps its mark and has no level', () => {
  const group = (id: string, self: string, school: readonly string[], facts: Json = {}) =>
    unit(id, facts, { scores: { 自评: self, 学校评: school } })
  const result = evaluatePreset('teacherEthics', [
    // 38 + 55.2
    group('a', '95', ['92']),
    group('b', '95', ['92'], { punishment: true }),
    // 32 + 68 × 0.6 = 40.8
    group('c', '80', ['66', '70']),
    group('d', '60', ['60']),
    // 20 + 39
    group('e', '50', ['65']),
  ])
  expect(column(result, 'final')).toEqual({ a: '93.2', b: '93.2', c: '72.8', d: '60', e: '59' })
  expect(column(result, 'level')).toEqual({ a: '优秀', b: null, c: '合格', d: '基本合格', e: null })
  expect(column(result, 'reasons')).toEqual({ a: [], b: ['veto'], c: [], d: [], e: [] })
})

test('civilised groups: running points and a secret vote; the first goes up, the second stays, the third has no place', () => {
  const vote = (yes: number, perhaps: number) => ({
    members: 40,
    returned: 40,
    valid: 40,
    推荐: yes,
    可以推荐: perhaps,
  })
  const result = evaluatePreset('civilisedGroup', [
    // 18 + 20 + 18 + 10 + 5 + (7 → 5) + 5 + 10 × 35 ÷ 40 = 8.75 → 8.8 + 5
    unit('a', {
      ...{ hygiene: 1, activities: [95, 100], reading: [9, 10], help: '10', pact: '5', pieces: 7, intro: '5' },
      ...{ vote: vote(30, 10), panel: '5' },
    }),
    // 20 + (ten points below 90 %: 20 − 4) + 20 + 8 + 5 + 2 + 4 + 5 + 4
    unit('b', {
      ...{ hygiene: 0, activities: [80, 100], reading: [10, 10], help: '8', pact: '5', pieces: 2, intro: '4' },
      ...{ vote: vote(20, 0), panel: '4' },
    }),
    // 20 − 24 → 0, everything else at its best: 80
    unit('c', {
      ...{ hygiene: 12, activities: [9, 10], reading: [10, 10], help: '10', pact: '5', pieces: 5, intro: '5' },
      ...{ vote: vote(40, 0), panel: '5' },
    }),
  ])
  expect(column(result, 'final')).toEqual({ a: '94.8', b: '84', c: '80' })
  expect(column(result, 'level')).toEqual({ a: '推荐参加上级评选', b: '校文明组室', c: null })
  expect(column(result, 'reasons')).toEqual({ a: [], b: ['quota'], c: ['quota'] })
  expect(['pieces', 'vote'].map((id) => pointsOf(result, 'a', id))).toEqual(['5', '8.8'])
  expect(pointsOf(result, 'b', 'activities')).toBe('16')
  expect(pointsOf(result, 'c', 'hygiene')).toBe('0')
})
