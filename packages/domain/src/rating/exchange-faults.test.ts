import { describe, expect, it } from 'vitest'
import { evaluateExchange } from './exchange.ts'
import { faultsOf, gate, item, judged, type Json, scheme, unit } from '../../testing/exchange-documents.ts'

const RULES: Readonly<Record<string, Json>> = {
  yes: { kind: 'allOrNothing' },
  count: { kind: 'minimumCount', min: 2, below: '0' },
  conditions: { kind: 'deductConditions', conditions: { 组织不全: '2' }, floor: '0' },
  awards: { kind: 'awardMatrix', matrix: { 区: ['2', '1'] }, sameEvent: 'highest' },
  ratio: { kind: 'ratioLinear' },
  grade: { kind: 'gradedLevels', levels: { 好: '6' }, as: 'points' },
  range: { kind: 'range', min: '5', max: '6' },
  judged: { kind: 'judged' },
  bounded: { kind: 'judged', min: '-1', max: '9' },
  leader: { kind: 'shareOfLeader' },
  vote: { kind: 'voteShare', weights: { 满意: '1' } },
  children: { kind: 'childAverage', weight: '1', missingChild: 'zero', exemptChild: 'exclude', noChildren: 'zero' },
  late: { kind: 'lateness', perDay: '1', maxDeduction: '2' },
  target: { kind: 'targetCompletion', target: '10' },
  gate: { kind: 'gate', effect: 'notAdmitted' },
  veto: { kind: 'veto', effect: 'void' },
  pool: { kind: 'bonusPool', parts: { 调研: { each: '1', cap: '2' } } },
  parts: { kind: 'parts', parts: [{ id: 'a', name: 'a', points: '2', rule: { kind: 'judged' }, missing: 'zero' }] },
}

/** [rule, fact, fault, where below the item]. */
const ROWS: readonly (readonly [rule: string, fact: unknown, code: string, below?: string])[] = [
  ['yes', 1, 'wrongType'],
  ['yes', 'true', 'wrongType'],
  ['count', '3', 'wrongType'],
  ['count', 2.5, 'wrongType'],
  ['count', -1, 'outOfRange'],
  ['count', true, 'wrongType'],
  ['conditions', '组织不全', 'wrongType'],
  ['conditions', ['组织不齐'], 'unknownName'],
  ['conditions', [3], 'wrongType', '[0]'],
  ['awards', [['歌咏', '区', '1']], 'wrongType', '[0][2]'],
  ['awards', [['歌咏', '区', 0]], 'outOfRange', '[0][2]'],
  ['awards', [['歌咏', '国家', 1]], 'unknownName'],
  ['awards', ['歌咏', '区', 1], 'wrongType', '[0]'],
  ['ratio', [1], 'wrongType'],
  ['ratio', [1, 2, 3], 'wrongType'],
  ['ratio', [-1, 2], 'outOfRange', '[0]'],
  ['ratio', ['-0.5', '2'], 'outOfRange', '[0]'],
  ['ratio', '0.5', 'wrongType'],
  ['grade', '优', 'unknownName'],
  ['grade', 1, 'wrongType'],
  ['range', '4.99', 'outOfRange'],
  ['range', '6.01', 'outOfRange'],
  ['range', 5, 'wrongType'],
  ['range', '5e0', 'wrongType'],
  ['judged', '6.5', 'outOfRange'],
  ['judged', '-0.5', 'outOfRange'],
  ['judged', '', 'wrongType'],
  ['judged', ' 5', 'wrongType'],
  ['bounded', '9.5', 'outOfRange'],
  ['leader', '-3', 'outOfRange'],
  ['leader', 1.5, 'wrongType'],
  ['vote', { members: 5, returned: 6, valid: 5, 满意: 5 }, 'outOfRange'],
  ['vote', { members: 9, returned: 6, valid: 7, 满意: 5 }, 'outOfRange'],
  ['vote', { members: 9, returned: 9, valid: 5, 满意: 6 }, 'outOfRange'],
  ['vote', { members: 9, returned: 9, valid: 9, 满: 6 }, 'unknownName'],
  ['vote', { members: 9, returned: 9, valid: 9, 满意: -1 }, 'outOfRange', '.满意'],
  ['vote', { members: '9' }, 'wrongType', '.members'],
  ['children', [90], 'wrongType', '[0]'],
  ['children', ['absent'], 'wrongType', '[0]'],
  ['late', -2, 'outOfRange'],
  ['late', '2', 'wrongType'],
  ['target', '-1', 'outOfRange'],
  ['target', 10, 'wrongType'],
  ['gate', 'yes', 'wrongType'],
  ['veto', 0, 'wrongType'],
  ['pool', { 论文: 1 }, 'unknownName'],
  ['pool', { 调研: '1' }, 'wrongType', '.调研'],
  ['parts', { b: '1' }, 'unknownName', '.b'],
  ['parts', { a: '3' }, 'outOfRange', '.a'],
  ['parts', '1', 'wrongType'],
]

describe('a fact that does not fit its rule is refused', () => {
  it.each(ROWS.map(([rule, fact, code, below = '']) => ({ rule, fact, code, below })))(
    '$rule: $fact is $code',
    (row) => {
      const { rule, fact, code, below } = row
      const faults = faultsOf(scheme([item(['x', '6'], RULES[rule] ?? {})]), { units: [unit('u', { x: fact })] })
      expect(faults).toEqual([`facts.units[0].facts.x${below}: ${code}`])
    },
  )
})

describe('the units of a fact file', () => {
  const one = scheme([item(['x', { 小学: '6' }], { kind: 'allOrNothing' })], {
    raters: [{ id: '工会', weight: '1', combine: 'mean', missing: 'zero' }],
    levels: [{ name: '优秀', min: '6' }],
    prerequisites: [{ level: '优秀', fact: '年限', min: '2' }],
  })
  const right = {
    id: 'u',
    segment: '小学',
    facts: { x: true, 年限: 2 },
    scores: { 工会: ['90', null] },
    bonus: ['1', null],
    lateDays: 0,
  }

  it('are read when they are right, with names beside the ids', () => {
    const facts = { units: [right, { ...right, id: 'v', name: '第二小学', exempt: false, remark: 'x' }], year: 2026 }
    expect(faultsOf(one, facts)).toEqual([])
  })

  it.each([
    [{ facts: { y: true } }, 'facts.units[0].facts.y: unknownItem'],
    [{ segment: '中学' }, 'facts.units[0].segment: segmentWithoutPoints'],
    [{ segment: null }, 'facts.units[0].segment: segmentWithoutPoints'],
    [{ scores: { 专家: '90' } }, 'facts.units[0].scores.专家: unknownRater'],
    [{ scores: { 工会: 90 } }, 'facts.units[0].scores.工会: wrongType'],
    [{ scores: { 工会: ['ninety'] } }, 'facts.units[0].scores.工会[0]: wrongType'],
    [{ bonus: [1] }, 'facts.units[0].bonus[0]: wrongType'],
    [{ bonus: '1' }, 'facts.units[0].bonus: wrongType'],
    [{ lateDays: -1 }, 'facts.units[0].lateDays: outOfRange'],
    [{ lateDays: '1' }, 'facts.units[0].lateDays: wrongType'],
    [{ exempt: 'no' }, 'facts.units[0].exempt: wrongType'],
    [{ latedays: 3 }, 'facts.units[0].latedays: unknownField'],
    [{ score: {} }, 'facts.units[0].score: unknownField'],
    [{ id: '' }, 'facts.units[0].id: outOfRange'],
    [{ id: 7 }, 'facts.units[0].id: wrongType'],
    [{ facts: { 年限: [2] } }, 'facts.units[0].facts.年限: wrongType'],
    [{ facts: [] }, 'facts.units[0].facts: wrongType'],
  ])('%j is refused', (change, expected) => {
    expect(faultsOf(one, { units: [{ ...right, ...change }] })).toEqual([expected])
  })

  it('have ids that occur once', () => {
    expect(faultsOf(one, { units: [right, right] })).toEqual(['facts.units[1].id: duplicateUnit'])
  })

  it('need no points of their segment when they are exempt', () => {
    expect(faultsOf(one, { units: [{ ...right, segment: '中学', exempt: true }] })).toEqual([])
  })

  it.each([null, [], 'units', {}, { units: {} }, { units: [null] }])('%j is no fact file', (document) => {
    expect(faultsOf(one, document)).toHaveLength(1)
  })
})

describe('all faults are told at once', () => {
  it('of the facts, in the order of the file', () => {
    const faults = faultsOf(scheme([judged('x', '6'), gate('g')]), {
      units: [unit('a', { x: '7', g: 1 }), unit('a', { z: 1 })],
    })
    expect(faults).toEqual([
      'facts.units[0].facts.x: outOfRange',
      'facts.units[0].facts.g: wrongType',
      'facts.units[1].id: duplicateUnit',
      'facts.units[1].facts.z: unknownItem',
    ])
  })

  it('of the scheme first, since facts can only be judged against it', () => {
    const faults = faultsOf(scheme([judged('x', 'six'), judged('x', '-1')]), 'nonsense')
    expect(faults.every((fault) => fault.startsWith('scheme.items['))).toBe(true)
    expect(faults.length).toBeGreaterThan(1)
  })

  it('with a sentence in Chinese and in English', () => {
    const reading = evaluateExchange(scheme([judged('x', '6')]), { units: [unit('a', { x: '7' })] })
    expect(reading).toMatchObject({ ok: false, faults: [{ text: '7 不在 0 至 6 之间 · 7 is not between 0 and 6' }] })
  })
})

describe('names that JavaScript objects know', () => {
  it('are names like any other', () => {
    const document = scheme([
      judged('constructor', '6'),
      item(['toString', '2'], { kind: 'bonusPool', parts: { valueOf: { each: '1', cap: '2' } } }),
    ])
    expect(faultsOf(document, { units: [unit('hasOwnProperty', {})] })).toEqual([])
    expect(faultsOf(document, { units: [unit('u', { toString: { constructor: 1 } })] })).toHaveLength(1)
  })
})
