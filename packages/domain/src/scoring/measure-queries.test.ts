import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EntryId, plainDate, UnitId } from '../kernel/index.ts'
import type { Measure, MeasureFilter, MeasureQuery, SideTake } from '../ledger/index.ts'
import type { RuleKind } from '../scheme/index.ts'
import { EXAMPLE_RULES } from '../../testing/example-rule.ts'
import { factsFromMeasures } from './facts-from-measures.ts'
import type { Populations } from './measure-context.ts'

const assessment = { start: plainDate('2026-01-01'), end: plainDate('2026-12-31') }
const unitId = UnitId.parse('00000000-0000-4000-8000-000000000001')
const window = { kind: 'assessment' as const }
const members = ['p1', 'p2', 'p3', 'p4']

const populations: Populations = {
  roster: (asOf) => new Set(asOf === '2026-12-31' ? members : ['p1']),
  headcount: (asOf) => (asOf === '2026-12-31' ? 8 : null),
  words: (_, mustOnly) => (mustOnly ? ['收费', '招生'] : ['收费', '招生', '廉洁']),
}

const anyMeasure: fc.Arbitrary<Measure> = fc
  .record({
    number: fc.nat(30),
    month: fc.integer({ min: 1, max: 14 }),
    metric: fc.constantFrom('visit.done' as const, 'visit.delay' as const, 'disclosure.published' as const),
    tenths: fc.nat(60),
    subject: fc.constantFrom(null, ...members, 'gone', '收费', '招生', '别的'),
    level: fc.constantFrom(null, '区', '市'),
    kind: fc.constantFrom(null, 'a', 'b', 'c'),
  })
  .map(({ number, month, tenths, ...rest }) => ({
    ...rest,
    ...{ entryId: EntryId.parse(`00000000-0000-4000-9000-${`${number}`.padStart(12, '0')}`), unitId },
    day: plainDate(month > 12 ? `2027-0${month - 12}-15` : `2026-${`${month}`.padStart(2, '0')}-15`),
    amount: `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? '' : `.${tenths % 10}`}`,
  }))

const anyFilter: fc.Arbitrary<MeasureFilter> = fc.record(
  {
    metric: fc.constantFrom('visit.done' as const, 'visit.delay' as const, 'disclosure.published' as const),
    levels: fc.subarray(['区', '市'], { minLength: 1 }),
    kinds: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
    atLeast: fc.constantFrom('0', '1', '2.5'),
    atMost: fc.constantFrom('1', '3', '4.5'),
  },
  { requiredKeys: ['metric'] },
)

/** The slow way: one record at a time, in tenths as whole numbers. */
function taken(filter: MeasureFilter, all: readonly Measure[]): Measure[] {
  const kept: Measure[] = []
  for (const one of all) {
    if (one.day > '2026-12-31' || one.metric !== filter.metric) continue
    if (filter.levels !== undefined && (one.level === null || !filter.levels.includes(one.level))) continue
    if (filter.kinds !== undefined && (one.kind === null || !filter.kinds.includes(one.kind))) continue
    if (filter.atLeast !== undefined && tenthsOf(one.amount) < tenthsOf(filter.atLeast)) continue
    if (filter.atMost !== undefined && tenthsOf(one.amount) > tenthsOf(filter.atMost)) continue
    kept.push(one)
  }
  return kept
}

function tenthsOf(amount: string): number {
  const [whole = '0', rest = '0'] = amount.split('.')
  return Number(whole) * 10 + Number(rest)
}

function textOf(tenths: number): string {
  return tenths % 10 === 0 ? `${tenths / 10}` : `${Math.floor(tenths / 10)}.${tenths % 10}`
}

function asNumber(take: SideTake, records: readonly Measure[]): string {
  if (take === 'sum') return textOf(records.reduce((total, { amount }) => total + tenthsOf(amount), 0))
  if (take === 'count') return `${records.length}`
  const names: string[] = []
  for (const record of records) {
    const name = record[take]
    if (name !== null && !names.includes(name)) names.push(name)
  }
  return `${names.length}`
}

const some = fc.array(anyMeasure, { maxLength: 14 })
const value = (query: MeasureQuery, all: readonly Measure[], kind: RuleKind) =>
  factsFromMeasures(query, all, { rule: EXAMPLE_RULES[kind], assessment, populations }).value

describe('every query gives what the slow way gives', () => {
  it('one number of the records taken', () => {
    fc.assert(
      fc.property(some, anyFilter, fc.constantFrom('sum', 'count', 'subject', 'kind', 'level'), (all, of, take) => {
        const query: MeasureQuery =
          take === 'sum' || take === 'count'
            ? { aggregate: take, of, window }
            : { aggregate: 'distinct', by: take, of, window }
        const wanted = asNumber(take, taken(of, all))
        expect(value(query, all, 'shareOfLeader')).toBe(wanted)
        expect(value(query, all, 'allOrNothing')).toBe(wanted !== '0')
        expect(value(query, all, 'minimumCount')).toBe(Number.parseInt(wanted, 10))
      }),
    )
  })

  it('the middle of the days, each day that has begun', () => {
    fc.assert(
      fc.property(some, anyFilter, (all, of) => {
        const amounts = taken(of, all)
          .map(({ amount }) => tenthsOf(amount))
          .sort((a, b) => a - b)
        const twice = (amounts[(amounts.length - 1) >> 1] ?? 0) + (amounts[amounts.length >> 1] ?? 0)
        const given = value({ aggregate: 'median', of, window }, all, 'lateness')
        expect(given).toBe(amounts.length === 0 ? null : Math.ceil(twice / 20))
        const within = value({ aggregate: 'median', of, within: '2', window }, all, 'allOrNothing')
        expect(within).toBe(amounts.length === 0 ? null : twice <= 40)
      }),
    )
  })

  it('the last day', () => {
    fc.assert(
      fc.property(some, anyFilter, (all, of) => {
        const days = taken(of, all).map(({ day }) => day)
        const last = days.reduce((latest, day) => (day > latest ? day : latest), '' as (typeof days)[number])
        const amounts = taken(of, all).flatMap(({ day, amount }) => (day === last ? [amount] : []))
        const given = value({ aggregate: 'latest', of, window }, all, 'shareOfLeader')
        if (amounts.length === 0) expect(given).toBeNull()
        else expect(amounts).toContain(given)
      }),
    )
  })

  it('two sides, each in its own way', () => {
    const take = fc.constantFrom<SideTake>('sum', 'count', 'subject', 'kind', 'level')
    fc.assert(
      fc.property(some, anyFilter, anyFilter, take, take, (all, of, over, above, below) => {
        const sides = { of: { ...of, take: above }, over: { ...over, take: below } }
        const query: MeasureQuery = { aggregate: 'ratio', ...sides, window }
        const wanted = [asNumber(above, taken(of, all)), asNumber(below, taken(over, all))]
        expect(value(query, all, 'ratioLinear')).toEqual(wanted)
      }),
    )
  })

  it('members of the roster of the day, and nobody who has left', () => {
    fc.assert(
      fc.property(some, anyFilter, (all, filter) => {
        const of = { ...filter, metric: 'visit.done' as const, take: 'subject' as const }
        const query: MeasureQuery = { aggregate: 'ratio', of, over: { people: 'members', asOf: 'end' }, window }
        const visited = members.filter((member) => taken(of, all).some(({ subject }) => subject === member))
        expect(value(query, all, 'ratioLinear')).toEqual([`${visited.length}`, '4'])
      }),
    )
  })

  it('words of the list, and what no record names', () => {
    const of = { metric: 'disclosure.published' as const, take: 'subject' as const }
    const over = { words: 'disclosureIndicator' as const, mustOnly: true }
    fc.assert(
      fc.property(some, (all) => {
        const query: MeasureQuery = { aggregate: 'ratio', of, over, window }
        const rule = EXAMPLE_RULES.ratioTiers
        const fact = factsFromMeasures(query, all, { rule, assessment, populations })
        const open = ['收费', '招生'].filter((word) => !taken(of, all).some(({ subject }) => subject === word))
        expect(fact.value).toEqual([`${2 - open.length}`, '2'])
        expect(fact.provenance?.[0]).toMatchObject({ ratioOver: { of: 'words', amount: '2', uncovered: open } })
      }),
    )
  })
})

it('a head count that nobody reported is missing, not nought', () => {
  const of = { metric: 'visit.done' as const, take: 'subject' as const }
  const query = (asOf: 'start' | 'end'): MeasureQuery => ({
    ...{ aggregate: 'ratio', of, window },
    over: { people: 'headcount', asOf },
  })
  expect(value(query('end'), [], 'ratioLinear')).toEqual(['0', '8'])
  expect(value(query('start'), [], 'ratioLinear')).toBeNull()
})
