import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EXAMPLE_RULES } from '../../testing/example-rule.ts'
import { plainDate } from '../kernel/index.ts'
import { closedKinds, METRIC_SHAPES, Metric } from '../ledger/index.ts'
import {
  BLANK_QUERY,
  basesFor,
  canFeed,
  describeQuery,
  formOfQuery,
  lintQuery,
  QUERY_WAYS,
  type QueryForm,
  queryOfForm,
  RATIO_BASES,
  RULE_KINDS,
  settledQuery,
  takesFor,
  wayOf,
  waysFor,
} from '../scheme/index.ts'
import { factsFromMeasures } from './facts-from-measures.ts'

const assessment = { start: plainDate('2026-01-01'), end: plainDate('2026-12-31') }
const populations = { roster: () => new Set<string>(), headcount: () => 8, words: () => ['收费', '招生'] }

/** Everything that can be chosen, at every choice: each way of each metric with the rules that it feeds. */
const choices = Metric.options.flatMap((metric) =>
  QUERY_WAYS.flatMap((way) => {
    const rules = RULE_KINDS.filter((rule) => waysFor(metric, rule).includes(way))
    return rules.length === 0 ? [] : [{ metric, way, rules }]
  }),
)

test('whatever is chosen is a query that says itself, that nothing is against, and that gives a fact', () => {
  expect(new Set(choices.map(({ way }) => way))).toEqual(new Set(QUERY_WAYS))
  expect(new Set(choices.map(({ metric }) => metric))).toEqual(new Set(Metric.options))
  const said = choices.map(({ metric, way, rules }) => {
    const chosen = settledQuery({ ...BLANK_QUERY, way, of: sideOf(metric), over: sideOf(metric) }, pick(rules, 0))
    const read = queryOfForm(chosen)
    if (!read.ok) throw new Error(`${metric} ${way}: ${JSON.stringify(read.faults)}`)
    const { query } = read
    const facts = rules.map(
      (rule) => factsFromMeasures(query, [], { rule: EXAMPLE_RULES[rule], assessment, populations }).value,
    )
    expect([metric, way, lintQuery(query, []), facts.some((value) => value === undefined), wayOf(query)]).toEqual([
      ...[metric, way, [], false, way],
    ])
    return `${describeQuery(query, 'zh-CN')} ${describeQuery(query, 'en')}`
  })
  expect(new Set(said).size).toBe(choices.length)
})

function sideOf(metric: Metric): QueryForm['of'] {
  return { ...BLANK_QUERY.of, metric }
}

const someForm: fc.Arbitrary<QueryForm> = fc
  .record({
    metric: fc.constantFrom(...Metric.options),
    under: fc.constantFrom(...Metric.options),
    way: fc.constantFrom(...QUERY_WAYS),
    takes: fc.tuple(fc.nat(4), fc.nat(4)),
    base: fc.constantFrom(...RATIO_BASES),
    asOf: fc.constantFrom('start' as const, 'end' as const),
    limits: fc.tuple(fc.constantFrom('', '0.5', '2'), fc.constantFrom('', '3', '4.25')),
    steps: fc.tuple(fc.nat(3), fc.nat(3)),
    window: fc.constantFrom('assessment' as const, 'trailingMonths' as const, 'named' as const),
  })
  .map(({ metric, under, way, takes, base, asOf, limits, steps, window }) => ({
    ...{ ...BLANK_QUERY, way, base, asOf, window, start: '2025-09-01', end: '2026-08-31' },
    of: { ...sideWith(metric, steps[0]), take: pick(takesFor(metric), takes[0]), atLeast: limits[0] },
    over: { ...sideWith(under, steps[1]), take: pick(takesFor(under), takes[1]), atMost: limits[1] },
  }))

function sideWith(metric: Metric, many: number): QueryForm['of'] {
  const levels = Object.keys(METRIC_SHAPES[metric].levels ?? {}).slice(0, many)
  return { ...sideOf(metric), levels, kinds: (closedKinds(metric) ?? []).slice(0, many).map(([step]) => step) }
}

function pick<T>(list: readonly T[], at: number): T {
  const one = list[at % list.length]
  if (one === undefined) throw new Error('nothing is offered')
  return one
}

test('exactly what the linter accepts can be chosen', () => {
  fc.assert(
    fc.property(someForm, fc.constantFrom(...RULE_KINDS), (form, rule) => {
      const read = queryOfForm(form)
      if (!read.ok || form.of.metric === null) throw new Error(JSON.stringify(read))
      const isAccepted = canFeed(read.query, { kind: rule }) && lintQuery(read.query, []).length === 0
      const isOffered =
        waysFor(form.of.metric, rule).includes(form.way) &&
        (form.way !== 'ratio' || basesFor(form.of.metric, form.of.take).includes(form.base))
      const inVain = rule === 'awardMatrix' && form.way === 'byKind'
      expect(isOffered).toBe(isAccepted && !inVain)
    }),
    { numRuns: 500 },
  )
})

test('a query comes back from its form as it was, and choosing nothing else changes nothing', () => {
  fc.assert(
    fc.property(someForm, fc.constantFrom(...RULE_KINDS), (form, rule) => {
      const read = queryOfForm(form)
      if (!read.ok) throw new Error(JSON.stringify(read.faults))
      expect(queryOfForm(formOfQuery(read.query))).toEqual(read)
      const settled = settledQuery(form, rule)
      expect(settledQuery(settled, rule)).toEqual(settled)
      if (form.of.metric !== null && waysFor(form.of.metric, rule).includes(settled.way)) {
        const after = queryOfForm(settled)
        expect(after.ok && lintQuery(after.query, [])).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})

test('what is missing or wrong is told at its field; money is typed in yuan', () => {
  const named = { ...BLANK_QUERY, window: 'named' as const }
  expect(queryOfForm(BLANK_QUERY)).toEqual({ ok: false, faults: { 'of.metric': 'missing' } })
  const chosen = { ...BLANK_QUERY, of: sideOf('visit.amount') }
  expect(queryOfForm({ ...chosen, way: 'ratio' })).toEqual({ ok: false, faults: { 'over.metric': 'missing' } })
  expect(queryOfForm({ ...named, of: sideOf('visit.done'), start: '2026-02-30', end: '今年' })).toEqual({
    ok: false,
    faults: { end: 'notDay', start: 'notDay' },
  })
  expect(queryOfForm({ ...named, of: sideOf('visit.done'), start: '2026-09-01', end: '2026-01-31' })).toEqual({
    ok: false,
    faults: { end: 'beforeStart' },
  })
  expect(queryOfForm({ ...chosen, window: 'trailingMonths', months: '0' })).toMatchObject({
    faults: { months: 'notPositive' },
  })
  const atLeast = queryOfForm({ ...chosen, of: { ...chosen.of, atLeast: '100.5' } })
  expect(atLeast).toMatchObject({ query: { of: { atLeast: '10050' } } })
  expect(atLeast.ok && formOfQuery(atLeast.query).of.atLeast).toBe('100.5')
  const crossed = queryOfForm({ ...chosen, of: { ...chosen.of, atLeast: '3', atMost: '2' } })
  expect(crossed).toEqual({ ok: false, faults: { 'of.atMost': 'belowLeast' } })
})
