import { describe, expect, it } from 'vitest'
import { evaluatePreset } from '../../testing/evaluate-preset.ts'
import { column, type Json, pointsOf, unit, unitOf } from '../../testing/exchange-documents.ts'
import { buildPreset, heldTitleFact } from '../scheme/index.ts'

/** Everything at its best: 30 + 30 + 40. */
const BEST = {
  ...{ organs: true, chair: true, election: true, meetings: 1, planning: true, rules: '4', membership: '4' },
  ...{ premises: true, congress: 1, procedure: '3', committees: '3', 'congress-report': true, powers: '6' },
  ...{ 'disclosure-rules': true, 'disclosure-board': '2', 'disclosure-content': '6', activities: '5', visits: '5' },
  ...{ hardship: true, warmth: '10', women: '5', 'dispatch-adopted': 6, 'dispatch-higher': 2, feature: '4' },
}

const NOTHING_JUDGED = {
  ...{ rules: '0', membership: '0', procedure: '0', committees: '0', powers: '0', 'disclosure-board': '0' },
  ...{ 'disclosure-content': '0', activities: '0', visits: '0', warmth: '0', women: '0', feature: '0' },
}

describe('the yearly assessment of school unions, worked by hand', () => {
  const units = [
    unit('best', BEST),
    // rules 3.5 of 4; 4 of 6 pieces: 4 × 4 ÷ 6 = 2.667 → 2.7 of 4; one of two higher up: 1 of 2 → 100 − 0.5 − 1.3 − 1 = 97.2
    unit('good', { ...BEST, rules: '3.5', 'dispatch-adopted': 4, 'dispatch-higher': 1 }),
    // no organs −4; powers 5 of 6; warmth 9.25 → 9.3 of 10 → 100 − 4 − 1 − 0.7 = 94.3
    unit('fair', { ...BEST, organs: false, powers: '5', warmth: '9.25' }),
    // −2 election, −5 no congress, −5 hardship, −2 visits, −4 feature, −4 and −2 no dispatch, −2 rules, −2 membership = 72
    unit('weak', {
      ...{ ...BEST, election: false, congress: 0, hardship: false, visits: '3', feature: '0' },
      ...{ 'dispatch-adopted': 0, 'dispatch-higher': 0, rules: '2', membership: '2' },
    }),
    // 4+4+3+3+6+2+6+5+5+10+5+4 = 57 judged points gone → 43
    unit('poor', { ...BEST, ...NOTHING_JUDGED }),
    unit('waiting', { ...BEST, women: null }),
    unit('exempt', {}, { exempt: true }),
  ]
  const result = evaluatePreset('schoolUnionAnnual', units)

  it('gives totals, ranks and levels', () => {
    expect(column(result, 'final')).toEqual({
      ...{ best: '100', good: '97.2', fair: '94.3', weak: '72', poor: '43', waiting: null, exempt: null },
    })
    expect(column(result, 'rank')).toEqual({ best: 1, good: 2, fair: 3, weak: 4, poor: 5, waiting: null, exempt: null })
    // 30 % of the six that take part (all but the exempt one) = 1.8 → 1 place for 模范
    expect(column(result, 'level')).toEqual({
      ...{ best: '模范', good: '先进', fair: '先进', weak: '合格', poor: null, waiting: null, exempt: null },
    })
    expect(column(result, 'reasons')).toMatchObject({
      good: ['quota'],
      weak: [],
      waiting: ['pending'],
      exempt: ['exempt'],
    })
    expect(result.quotas).toEqual([{ level: '模范', segment: null, places: 1, taken: 1 }])
  })

  it('gives single items', () => {
    expect(pointsOf(result, 'good', 'dispatch-adopted')).toBe('2.7')
    expect(pointsOf(result, 'fair', 'warmth')).toBe('9.3')
    expect(pointsOf(result, 'weak', 'congress')).toBe('0')
    expect(pointsOf(result, 'waiting', 'women')).toBeNull()
  })

  it('cuts a tie on the quota line by the named items', () => {
    // both 97: one place of three units; powers are equal, warmth decides
    const tied = [
      unit('a', { ...BEST, warmth: '9', women: '3' }),
      unit('b', { ...BEST, warmth: '8', women: '4' }),
      unit('c', { ...BEST, ...NOTHING_JUDGED }),
    ]
    const levels = (ties: string) =>
      column(evaluatePreset('schoolUnionAnnual', tied, { ties, modelSharePct: 40 }), 'level')
    expect(levels('tiebreak')).toEqual({ a: '模范', b: '先进', c: null })
    expect(levels('excludeTied')).toEqual({ a: '先进', b: '先进', c: null })
    expect(levels('includeTied')).toEqual({ a: '模范', b: '模范', c: null })
  })
})

describe('the ladder of staff homes, worked by hand', () => {
  const areas = ['organisation', 'democracy', 'rights', 'service', 'culture']
  const home = (id: string, marks: readonly string[], more: Json = {}) =>
    unit(id, { approved: true, ...Object.fromEntries(areas.map((area, at) => [area, marks[at]])), ...more })
  const qualified = { [heldTitleFact('合格职工之家')]: 1 }
  const advanced = { [heldTitleFact('先进职工之家')]: 1, ...qualified }
  // 20 + 19.5 + 19 + 19 + 18.5 = 96
  const NINETY_SIX = ['20', '19.5', '19', '19', '18.5']
  const result = evaluatePreset('staffHomeLadder', [
    home('a', NINETY_SIX, advanced),
    home('b', NINETY_SIX, qualified),
    home('c', NINETY_SIX),
    // 17.95 → 18 at the item: 19 + 18 + 18 + 17 + 18 = 90
    home('d', ['19', '18', '18', '17', '17.95'], qualified),
    home('e', NINETY_SIX, { ...advanced, approved: false }),
    // 84.9
    home('f', ['17', '17', '17', '17', '16.9'], advanced),
  ])

  it('climbs one step at a time', () => {
    expect(column(result, 'final')).toEqual({ a: '96', b: '96', c: '96', d: '90', e: null, f: '84.9' })
    expect(column(result, 'rank')).toEqual({ a: 1, b: 1, c: 1, d: 4, e: null, f: 5 })
    expect(column(result, 'level')).toEqual({
      ...{ a: '模范职工之家', b: '先进职工之家', c: '合格职工之家', d: '先进职工之家', e: null, f: null },
    })
    expect(column(result, 'reasons')).toEqual({
      ...{ a: [], b: ['prerequisite'], c: ['prerequisite'], d: [], e: ['gate'], f: [] },
    })
  })
})

describe('small homes, worked by hand', () => {
  const built = buildPreset('smallHomeAreas')
  const lines = built.ok ? built.scheme.items.filter(({ category }) => category !== undefined) : []
  const [FULL, MOST, SOME] = ['全面做到', '基本做到', '部分做到']
  /** The first area by these four steps, every other line by one step. */
  const home = (id: string, first: readonly (string | undefined)[], others: string | undefined, more: Json = {}) =>
    unit(id, { ...Object.fromEntries(lines.map((line, at) => [line.id, first[at] ?? others])), ...more })
  const result = evaluatePreset('smallHomeAreas', [
    home('a', [], FULL),
    // 15 × 4 = 60 of the first area: 460, and no level for 60 < 70
    home('b', [SOME, SOME, SOME, SOME], FULL),
    // 25 + 20 + 15 + 15 = 75 and 4 × 80 = 395 < 400
    home('c', [FULL, MOST, SOME, SOME], MOST),
    // 5 × 80 = 400
    home('d', [], MOST),
    home('e', [], FULL, { offence: true }),
    // 25 + 15 + 15 + 15 = 70 exactly at the line: 470
    home('f', [FULL, SOME, SOME, SOME], FULL),
  ])

  it('need the line of the total and of every area', () => {
    expect(lines).toHaveLength(20)
    expect(column(result, 'final')).toEqual({ a: '500', b: '460', c: '395', d: '400', e: '500', f: '470' })
    expect(column(result, 'level')).toEqual({
      ...{ a: '先进教职工小家', b: null, c: null, d: '合格教职工小家', e: '合格教职工小家', f: '先进教职工小家' },
    })
    expect(column(result, 'reasons')).toEqual({ a: [], b: ['categoryLine'], c: [], d: [], e: ['veto'], f: [] })
    expect(column(result, 'rank')).toEqual({ a: 1, b: 4, c: 6, d: 5, e: 1, f: 3 })
  })
})

describe('yearly targets of branches, worked by hand', () => {
  const branch = (id: string, self: string | null, union: readonly string[]) =>
    unit(id, {}, { scores: { 自检: self, 工会: union } })

  it('combine self-check and union', () => {
    const result = evaluatePreset('branchTargets', [
      // 98 × 0.2 + 97 × 0.8 = 19.6 + 77.6 = 97.2
      branch('a', '98', ['97']),
      // 90 × 0.2 + 85.5 × 0.8 = 18 + 68.4 = 86.4
      branch('b', '90', ['85', '86']),
      // 95 × 0.2 + 241 ÷ 3 × 0.8 = 19 + 64.2667 = 83.2667 → 83.3
      branch('c', '95', ['80', '80', '81']),
      // no self-check counts as nothing: 95 × 0.8 = 76
      branch('d', null, ['95']),
    ])
    expect(column(result, 'final')).toEqual({ a: '97.2', b: '86.4', c: '83.3', d: '76' })
    expect(column(result, 'level')).toEqual({ a: '一档奖励', b: '二档奖励', c: null, d: null })
    expect(unitOf(result, 'b').parts).toEqual({ 自检: '18', 工会: '68.4' })
  })

  it('rank 26 branches with five groups of equal scores as such a list is printed', () => {
    // Made up, with the tie structure of a real list: two lead, three share a place, three more pairs.
    const scores = [
      '98.4',
      '98.4',
      '97.1',
      '96.6',
      '96.2',
      '95.8',
      '95.5',
      '95.1',
      '94.9',
      '94.2',
      '94.2',
      '94.2',
      '93.8',
    ]
    const more = [
      '93.1',
      '92.5',
      '92.5',
      '91.7',
      '91.7',
      '91.2',
      '90.9',
      '90.4',
      '90.1',
      '89.5',
      '89.5',
      '88.3',
      '81.6',
    ]
    const marks = [...scores, ...more]
    const result = evaluatePreset(
      'branchTargets',
      marks.map((mark, at) => branch(`b${at + 1}`, mark, [mark])),
    )
    expect(result.units.map(({ final }) => final)).toEqual(marks)
    const printed = [1, 1, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, 13, 14, 15, 15, 17, 17, 19, 20, 21, 22, 23, 23, 25, 26]
    expect(result.units.map(({ rank }) => rank)).toEqual(printed)
    const count = (level: string | null) => result.units.filter((one) => one.level === level).length
    expect([count('一档奖励'), count('二档奖励'), count(null)]).toEqual([22, 3, 1])
  })
})
