import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EntryId, plainDate, UnitId } from '../kernel/index.ts'
import type { Measure, MeasureQuery } from '../ledger/index.ts'
import { canFeed, RULE_KINDS } from '../scheme/index.ts'
import { EXAMPLE_RULES } from '../../testing/example-rule.ts'
import { factsFromMeasures, resolveWindow } from './facts-from-measures.ts'
import { readFact } from './read-fact.ts'

const assessment = { start: plainDate('2025-01-01'), end: plainDate('2025-12-31') }
const unitId = UnitId.parse('00000000-0000-4000-8000-000000000001')

function measure(number: number, day: string, more: Partial<Measure> = {}): Measure {
  const entryId = EntryId.parse(`00000000-0000-4000-9000-${`${number}`.padStart(12, '0')}`)
  return {
    entryId,
    unitId,
    day: plainDate(day),
    metric: 'dispatch.adopted',
    amount: '1',
    subject: null,
    level: null,
    kind: null,
    ...more,
  }
}

const of = { metric: 'dispatch.adopted' as const }
const window = { kind: 'assessment' as const }
const sum: MeasureQuery = { aggregate: 'sum', of, window }
const records = [
  measure(3, '2025-12-31', { level: '市', kind: '信息' }),
  measure(1, '2025-01-01', { level: '区', kind: '简讯', amount: '2' }),
  measure(2, '2024-12-31', { level: '区', kind: '简讯' }),
  measure(4, '2026-01-01'),
  measure(5, '2025-06-01', { metric: 'dispatch.submitted', amount: '7' }),
]

describe('windows', () => {
  it.each([
    [window, '2025-01-01', '2025-12-31'],
    [{ kind: 'trailingMonths' as const, months: 24 }, '2024-01-01', '2025-12-31'],
    [
      { kind: 'named' as const, start: plainDate('2024-09-01'), end: plainDate('2025-08-31') },
      '2024-09-01',
      '2025-08-31',
    ],
  ])('%j', (given, start, end) => {
    expect(resolveWindow(given, assessment)).toEqual({ start, end })
  })

  it('take both their first and their last day', () => {
    const value = (query: MeasureQuery) =>
      factsFromMeasures(query, records, { rule: EXAMPLE_RULES.minimumCount, assessment }).value
    expect(value(sum)).toBe(3)
    expect(value({ ...sum, window: { kind: 'trailingMonths', months: 13 } })).toBe(4)
    expect(
      value({ ...sum, window: { kind: 'named', start: plainDate('2026-01-01'), end: plainDate('2026-01-01') } }),
    ).toBe(1)
  })
})

describe('the fact of a rule from measures', () => {
  const fact = (query: MeasureQuery, kind: keyof typeof EXAMPLE_RULES, given: readonly Measure[] = records) =>
    factsFromMeasures(query, given, { rule: EXAMPLE_RULES[kind], assessment }).value

  it('is a count, a decimal or a yes, as the kind takes it', () => {
    expect(fact(sum, 'pointsPerOccurrence')).toBe(3)
    expect(fact(sum, 'shareOfLeader')).toBe('3')
    expect(fact(sum, 'allOrNothing')).toBe(true)
    expect(fact(sum, 'allOrNothing', [])).toBe(false)
    expect(fact(sum, 'minimumCount', [])).toBe(0)
  })

  it('filters by level and kind', () => {
    expect(fact({ ...sum, of: { ...of, levels: ['区'] } }, 'minimumCount')).toBe(2)
    expect(fact({ ...sum, of: { ...of, kinds: ['信息', '简讯'] } }, 'minimumCount')).toBe(3)
    expect(fact({ ...sum, of: { ...of, kinds: ['论文'] } }, 'minimumCount')).toBe(0)
  })

  it('counts distinct subjects, and nobody for a record without one', () => {
    const visits = [measure(1, '2025-02-01', { subject: '甲' }), measure(2, '2025-03-01', { subject: '甲' })]
    const more = [measure(3, '2025-03-01', { subject: '乙', amount: '5' }), measure(4, '2025-03-02')]
    expect(fact({ aggregate: 'distinct', of, window }, 'minimumCount', [...visits, ...more])).toBe(2)
  })

  it('is a ratio of two sums', () => {
    const query: MeasureQuery = { aggregate: 'ratio', of, over: { metric: 'dispatch.submitted' }, window }
    expect(fact(query, 'ratioLinear')).toEqual(['3', '7'])
    expect(fact(query, 'ratioTiers', [])).toEqual(['0', '0'])
  })

  it('counts by name for pools and conditions, and picks the best grade', () => {
    const query: MeasureQuery = { aggregate: 'countBy', of, by: 'kind', window }
    const named = (...kinds: string[]) =>
      kinds.map((kind, index) => measure(index + 1, '2025-05-01', { kind, level: kind }))
    expect(fact(query, 'bonusPool', named('调研获奖', '调研获奖', '经验推广', '其他'))).toEqual({
      调研获奖: 2,
      经验推广: 1,
    })
    expect(fact(query, 'deductConditions', named('组织不全', '组织不全', '其他'))).toEqual(['组织不全'])
    expect(fact(query, 'gradedLevels', named('一般', '较好'))).toBe('较好')
    expect(fact(query, 'gradedLevels', [])).toBe('差')
  })

  it('is one award per record, its subject the event and its kind the place', () => {
    const query: MeasureQuery = { aggregate: 'countBy', of, by: 'level', window }
    const given = [
      measure(1, '2025-05-01', { level: '区级', kind: '2', subject: '歌咏' }),
      measure(2, '2025-05-02', { level: '省' }),
    ]
    expect(fact(query, 'awardMatrix', [...given, measure(3, '2025-05-03', { level: '市级' })])).toEqual([
      ['歌咏', '区级', 2],
      ['00000000-0000-4000-9000-000000000003', '市级', 1],
    ])
  })

  it('refuses a query that cannot be the fact of the rule', () => {
    expect(() => fact(sum, 'ratioLinear')).toThrow(RangeError)
    expect(canFeed(sum, EXAMPLE_RULES.voteShare)).toBe(false)
  })

  it('fits its rule, whatever the measures are', () => {
    const names = ['区级', '市级', '好', '差', '组织不全', '经验推广', '1', '2', 'x']
    const anyMeasure = fc.record({
      number: fc.integer({ min: 1, max: 40 }),
      month: fc.integer({ min: 1, max: 12 }),
      amount: fc.constantFrom('0', '1', '2', '1.5'),
      subject: fc.constantFrom(null, '甲', '乙'),
      level: fc.constantFrom(null, ...names),
      kind: fc.constantFrom(null, ...names),
    })
    const over = { metric: 'dispatch.submitted' as const }
    const queries: MeasureQuery[] = [
      sum,
      { aggregate: 'distinct', of, window },
      { aggregate: 'ratio', of, over, window },
      { aggregate: 'countBy', of, by: 'level', window },
      { aggregate: 'countBy', of, by: 'kind', window },
    ]
    fc.assert(
      fc.property(
        fc.array(anyMeasure, { maxLength: 8 }),
        fc.constantFrom(...queries),
        fc.constantFrom(...RULE_KINDS),
        (given, query, kind) => {
          const rule = EXAMPLE_RULES[kind]
          if (!canFeed(query, rule) || kind === 'range' || kind === 'judged') return
          const measures = given.map(({ number, month, ...more }) =>
            measure(number, `2025-${`${month}`.padStart(2, '0')}-15`, more),
          )
          const first = factsFromMeasures(query, measures, { rule, assessment })
          expect(readFact({ rule, full: '10', path: 'x' }, first.value)).toEqual({ ok: true, value: first.value })
          expect(factsFromMeasures(query, measures.toReversed(), { rule, assessment }).provenance).toHaveLength(1)
        },
      ),
    )
  })
})

describe('provenance', () => {
  it('lists the records in the order of days, with their files', () => {
    const filesOf = (entryId: string) => (entryId.endsWith('1') ? ['f1', 'f2'] : [])
    const { provenance } = factsFromMeasures(sum, records, { rule: EXAMPLE_RULES.minimumCount, assessment, filesOf })
    expect(provenance).toEqual([
      {
        source: 'measure',
        query: sum,
        window: assessment,
        entries: [
          expect.objectContaining({ day: '2025-01-01', amount: '2', level: '区', kind: '简讯', fileIds: ['f1', 'f2'] }),
          expect.objectContaining({ day: '2025-12-31', amount: '1', fileIds: [] }),
        ],
      },
    ])
  })
})
