import { expect, test } from 'vitest'
import { evaluatePreset } from '../../testing/evaluate-preset.ts'
import { column, type Json, pointsOf, unit, unitOf } from '../../testing/exchange-documents.ts'

test('department unions: the best six of eighteen, a bar that leaves the score, three lines at their bound', () => {
  const best = { organisation: '18', democracy: '18', rights: '18', service: '18', joining: 0, summary: 0, length: 0 }
  // Half a point less of "service" from one to the next: 100, 99.5 … 91.5.
  const service = ['18', '17.5', '17', '16.5', '16', '15.5', '15', '14.5', '14', '13.5', '13', '12.5', '12', '11.5']
  const all = [...service, '11', '10.5', '10', '9.5'].map((mark, at) => ({ id: `u${at + 1}`, mark }))
  const units = all.map(({ id, mark }) => {
    const facts = { ...best, service: mark }
    if (id === 'u2') return unit(id, { ...facts, 'no-congress': true })
    // 3 absences −6; 9 days at −1, at most −6; five times 500 characters, 4 − 5 → 0
    return unit(id, id === 'u18' ? { ...facts, joining: 3, summary: 9, length: 5 } : facts)
  })
  const result = evaluatePreset('departmentUnion', units)
  const levels = column(result, 'level')
  expect(Object.keys(levels).filter((id) => levels[id] === '先进部门工会')).toEqual([
    'u1',
    'u3',
    'u4',
    'u5',
    'u6',
    'u7',
  ])
  expect(unitOf(result, 'u2')).toMatchObject({ final: '99.5', rank: 2, level: '合格部门工会', reasons: ['veto'] })
  expect(unitOf(result, 'u8')).toMatchObject({ final: '96.5', rank: 8, level: '合格部门工会', reasons: ['quota'] })
  // 91.5 − 6 − 6 − 4
  expect(unitOf(result, 'u18')).toMatchObject({ final: '75.5', rank: 18, level: '合格部门工会', reasons: [] })
  expect(['joining', 'summary', 'length'].map((id) => pointsOf(result, 'u18', id))).toEqual(['12', '0', '0'])
  expect(result.quotas).toEqual([{ level: '先进部门工会', segment: null, places: 6, taken: 6 }])
})

test('branch unions line by line: 70 points are brought to 100, research comes on top up to its cap', () => {
  const best = {
    ...{ 'party-meeting': true, 'party-report': 2, study: '3', training: 1, place: true, property: '3' },
    ...{ election: true, plans: [1, 1], membership: '4', nominations: true, 'core-meetings': '4', advice: '3' },
    ...{ openness: '4', demands: '3', safety: '3', hardship: '3', accounts: 1, congress: true, 'congress-report': 0 },
  }
  const result = evaluatePreset('branchQuantity', [
    // three tasks of 2 are 6, at most 4: 100 + 4
    unit('a', { ...best, research: { 工会课题: 3 } }),
    // one report of two 1.5; two plans of three 2.667 → 2.7; six days late 4 − 4: 63.2 × 100 ÷ 70 = 90.2857
    unit('b', { ...best, 'party-report': 1, plans: [2, 3], 'congress-report': 6 }),
    // −8 −4 −4 −4: 50 × 100 ÷ 70 = 71.43
    unit('c', { ...best, congress: false, election: false, 'core-meetings': '0', training: 0 }),
    // no plan fell due: 66 of 66 is everything
    unit('d', { ...best, plans: null }),
  ])
  expect(column(result, 'final')).toEqual({ a: '104', b: '90.3', c: '71.4', d: '100' })
  expect(column(result, 'level')).toEqual({ a: '优秀', b: '优秀', c: '合格', d: '优秀' })
  expect(pointsOf(result, 'b', 'plans')).toBe('2.7')
  expect(unitOf(result, 'a')).toMatchObject({ base: '100', bonus: '4' })
})

test('three voices: weights, extremes dropped from five marks on, a third of the places', () => {
  const voices = (id: string, self: string | null, committee: readonly string[], peers: readonly string[]) =>
    unit(id, {}, { scores: { 自评: self, 校级委员: committee, 互评: peers } })
  const result = evaluatePreset('threeVoices', [
    // 95 × 0.4 + (90 + 92 + 94) ÷ 3 × 0.3 + 89 × 0.3 = 38 + 27.6 + 26.7
    voices('a', '95', ['90', '92', '94', '80', '99'], ['88', '90']),
    // 40 + 25.5 + (80 + 85 + 90) ÷ 3 × 0.3 = 25.5
    voices('b', '100', ['85', '85', '85'], ['80', '85', '90', '95', '60']),
    // nobody's own mark counts as nothing: 27 + 27
    voices('c', null, ['90'], ['90']),
    voices('d', '80', ['80'], ['80']),
  ])
  expect(column(result, 'final')).toEqual({ a: '92.3', b: '91', c: '54', d: '80' })
  // 30 % of four = 1.2 → one place
  expect(column(result, 'level')).toEqual({ a: '优秀', b: '良好', c: null, d: '良好' })
  expect(unitOf(result, 'b').reasons).toEqual(['quota'])
})

test('targets of the year: done over target, a little more beyond it, bonus capped twice, a debt bars the top', () => {
  const best: Json = {
    ...{ members: '60', training: '100', helped: '20', contests: '7', audited: [5, 10], corrected: [0, 0] },
    ...{ reports: [1, 1], daily: '10' },
  }
  const result = evaluatePreset('countyTasks', [
    // 18 + 18 + 18 + (18 + 3 → 2) + 4 + 4 + 10 + 10 = 102; bonus 4 → 3 and 6 → 4, together 7 → 5
    unit('a', { ...best, bonus: { 市级表彰: 4, 省级表彰: 3 } }),
    // 25 of 50: 9; 90 of 100: 16.2; 18; 18; 40 %: 0; 95 %: 4; 3 of 4: 7.5; 8
    unit('b', {
      ...{ members: '25', training: '90', helped: '20', contests: '4', audited: [4, 10], corrected: [19, 20] },
      ...{ reports: [3, 4], daily: '8' },
    }),
    unit('c', { ...best, dues: true }),
  ])
  expect(column(result, 'final')).toEqual({ a: '107', b: '80.7', c: '102' })
  expect(column(result, 'level')).toEqual({ a: '优秀', b: '良好', c: '良好' })
  expect(column(result, 'reasons')).toEqual({ a: [], b: [], c: ['veto'] })
  expect(pointsOf(result, 'a', 'contests')).toBe('20')
  expect(unitOf(result, 'a').bonus).toBe('5')
})

test('the yearly form with bonus inside its lines: awards by level and place, a late election zeroes its line', () => {
  const best: Json = {
    ...{ leadership: [], routine: '5', meetings: 0, pieces: 3, boards: 1, congress: 1, procedure: '5', openness: '5' },
    ...{ rights: '25', service: '25', members: { joined: [4, 4], return: true } },
    // 3 + 2, and 3 for a title of the city
    home: { open: true, reports: true, title: [['教工之家', '市级', 1]] },
    // 4 − 1; of one contest the better: 3; a third place of the county: 0.5
    tasks: {
      attendance: 1,
      contests: [
        ['青年教师竞赛', '省级', 2],
        ['青年教师竞赛', '市级', 2],
        ['歌咏', '县级', 3],
      ],
    },
  }
  const weak: Json = {
    ...{
      leadership: ['组织不全', '分工不明确', '党政没有研究工会工作'],
      routine: '3',
      meetings: 6,
      pieces: 1,
      boards: 2,
    },
    ...{ congress: 0, procedure: '2', openness: '2', rights: '15', service: '15' },
    ...{ members: { joined: [3, 4], return: true }, home: { open: false, reports: true }, tasks: { attendance: 5 } },
  }
  const result = evaluatePreset('educationUnionForm', [
    // 6 + 5 + 8 + 6.5 + 4 + 4 + 4 + 1.5 + 5 + 5 + 5 + 25 + 25 = 104; 2 + 3 + 10 = 15 → 10
    unit('a', { ...best, 'pieces-higher': { city: 2, province: 1, national: 2 } }),
    // 104 − 6
    unit('b', { ...best, 'late-election': true }),
    // 0 + 3 + 2 + 0 + 0 + 2 + 1.3 + 3 + 0 + 2 + 2 + 15 + 15
    unit('c', weak),
  ])
  expect(column(result, 'final')).toEqual({ a: '114', b: '98', c: '45.3' })
  expect(column(result, 'level')).toEqual({ a: '优秀', b: '优秀', c: null })
  expect(['home', 'tasks', 'boards'].map((id) => pointsOf(result, 'a', id))).toEqual(['8', '6.5', '1.5'])
  expect(pointsOf(result, 'b', 'leadership')).toBe('0')
  expect(['meetings', 'members', 'tasks', 'pieces'].map((id) => pointsOf(result, 'c', id))).toEqual([
    '0',
    '2',
    '0',
    '1.3',
  ])
})
