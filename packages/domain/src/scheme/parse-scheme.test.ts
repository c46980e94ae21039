import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryScheme, EXAMPLE_RULES } from '../../testing/index.ts'
import { parseScheme } from './parse-scheme.ts'
import type { SchemeFaultCode } from './parse/scheme-fault.ts'
import { RULE_KINDS } from './rule.ts'

type Json = Record<string, unknown>

function item(changes: Json = {}): Json {
  return {
    id: 'a',
    name: '甲',
    points: '6',
    rule: { kind: 'allOrNothing' },
    missing: 'zero',
    rounding: null,
    ...changes,
  }
}

function scheme(changes: Json = {}): Json {
  return {
    format: 'jianjia.scheme/1',
    items: [item()],
    totalRounding: null,
    rankBy: 'total',
    levels: [],
    compare: 'afterRounding',
    ...changes,
  }
}

/** `path: code` of every fault, in order. */
function faultsOf(document: unknown): readonly string[] {
  const read = parseScheme(document)
  return read.ok ? [] : read.faults.map((fault) => `${fault.path}: ${fault.code}`)
}

function valueOf(document: unknown) {
  const read = parseScheme(document)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.scheme
}

describe('the forms of the exchange format', () => {
  test('the smallest scheme, and one of raters without items', () => {
    expect(valueOf(scheme()).items[0]).toEqual({ ...item(), emptyRatio: 'notCounted' })
    const rater = { id: '自评', weight: '0.2', combine: 'mean', missing: 'zero' }
    expect(valueOf(scheme({ items: [], raters: [rater] })).raters).toEqual([rater])
  })

  test('every field of the contract at once', () => {
    const full = scheme({
      items: [
        item({ category: 'A', emptyRatio: 'pending', rounding: { step: '0.5', mode: 'halfUp' } }),
        item({ id: 'b', points: { 小学: '6', 幼儿园: '5.5' } }),
      ],
      raters: [
        { id: 'self', weight: '0.2', combine: 'median', missing: 'notCounted' },
        { id: 'peers', weight: '0.8', combine: { dropHigh: 1, dropLow: 1, minReviews: 3 }, missing: 'zero' },
      ],
      bonus: { cap: '5' },
      rescaleTo: '100',
      penalties: [{ kind: 'lateness', perDay: '0.5', max: '2' }],
      totalRounding: { step: '0.1', mode: 'halfUp' },
      rankBy: 'percent',
      levels: [{ name: '先进', min: '90' }],
      compare: 'beforeRounding',
      quotas: [
        { level: '先进', share: '0.3', base: 'participating', round: 'floor', ties: 'tiebreak', chain: ['b', 'a'] },
        { level: '先进', count: 3, base: 'participating', round: 'floor', ties: 'sharePlace', segment: '小学' },
      ],
      prerequisites: [{ level: '先进', fact: 'held', min: '1' }],
    })
    expect(faultsOf(full)).toEqual([])
    expect(valueOf(full)).toMatchObject(full)
  })

  test.each(RULE_KINDS)('a rule of kind %s, with points by segment too', (kind) => {
    expect(valueOf(scheme({ items: [item({ rule: EXAMPLE_RULES[kind] })] })).items[0]?.rule).toEqual(
      EXAMPLE_RULES[kind],
    )
    expect(faultsOf(scheme({ items: [item({ rule: EXAMPLE_RULES[kind], points: { x: '1' } })] }))).toEqual([])
  })

  test('null is the same as absent where a field may be absent', () => {
    const nulls = scheme({
      raters: null,
      bonus: { cap: null },
      quotas: null,
      name: null,
      rescaleTo: null,
      penalties: null,
    })
    nulls['items'] = [
      item({ category: null, emptyRatio: null, rule: { kind: 'pointsPerOccurrence', each: '1', cap: null } }),
    ]
    const plain = scheme({ bonus: {}, items: [item({ rule: { kind: 'pointsPerOccurrence', each: '1' } })] })
    expect(valueOf(nulls)).toEqual(valueOf(plain))
  })

  test('null for a name of the author is a gap, not an absence', () => {
    const rule = { kind: 'deductConditions', conditions: { cap: null, 缺: '1' } }
    expect(faultsOf(scheme({ items: [item({ rule })] }))).toEqual(['items[0].rule.conditions.cap: missingField'])
  })

  test('a gate needs neither points nor rounding, a category no id', () => {
    const gate = { id: 'g', name: '门槛', rule: { kind: 'gate', effect: 'notAdmitted' }, missing: 'pending' }
    const read = valueOf(
      scheme({ items: [gate, item({ category: '自身建设' })], categories: [{ name: '自身建设', points: '6' }] }),
    )
    expect(read.items[0]).toMatchObject({ points: '0', rounding: null })
    expect(read.categories).toEqual([{ id: '自身建设', name: '自身建设', points: '6' }])
  })

  test('numbers are kept without trailing zeros', () => {
    const read = valueOf(
      scheme({ items: [item({ points: '6.00', rule: { kind: 'range', min: '-0.0', max: '06.50' } })] }),
    )
    expect(read.items[0]).toMatchObject({ points: '6', rule: { min: '0', max: '6.5' } })
  })

  test('every generated scheme reads back as itself from its own JSON', () => {
    fc.assert(
      fc.property(arbitraryScheme(), (one) => {
        expect(valueOf(JSON.parse(JSON.stringify(one)))).toEqual(one)
      }),
      { numRuns: 80 },
    )
  })
})

describe('one fault per problem, at its place', () => {
  const rule = (value: unknown) => scheme({ items: [item({ rule: value })] })
  const one = (changes: Json) => scheme({ items: [item(changes)] })
  const quota = { level: '优', count: 1, base: 'participating', round: 'floor', ties: 'excludeTied' }
  const rated = (changes: Json) => scheme({ levels: [{ name: '优', min: '5' }], ...changes })
  const part = (changes: Json) => ({
    id: 'p',
    name: '部分',
    points: '1',
    rule: { kind: 'allOrNothing' },
    missing: 'zero',
    ...changes,
  })

  const TABLE: readonly (readonly [what: string, document: unknown, path: string, code: SchemeFaultCode])[] = [
    ['not an object', [], '$', 'wrongType'],
    ['nothing', null, '$', 'missingField'],
    ['another format', scheme({ format: 'other/1' }), 'format', 'unknownValue'],
    ['no format', scheme({ format: undefined }), 'format', 'missingField'],
    ['no items', scheme({ items: undefined }), 'items', 'missingField'],
    ['items as an object', scheme({ items: {} }), 'items', 'wrongType'],
    ['an item that is text', scheme({ items: ['x'] }), 'items[0]', 'wrongType'],
    ['an unknown field', one({ pionts: '6' }), 'items[0].pionts', 'unknownField'],
    [
      'an unknown parameter',
      rule({ kind: 'range', min: '0', max: '1', step: '1' }),
      'items[0].rule.step',
      'unknownField',
    ],
    ['no name', one({ name: undefined }), 'items[0].name', 'missingField'],
    ['an empty name', one({ name: '' }), 'items[0].name', 'outOfRange'],
    ['points as a number', one({ points: 6 }), 'items[0].points', 'wrongType'],
    ['points that are no number', one({ points: '6分' }), 'items[0].points', 'badDecimal'],
    ['points with an exponent', one({ points: '1e3' }), 'items[0].points', 'badDecimal'],
    ['negative points', one({ points: '-6' }), 'items[0].points', 'outOfRange'],
    ['null points', one({ points: null }), 'items[0].points', 'missingField'],
    ['points of a segment that are no number', one({ points: { a: 'x' } }), 'items[0].points.a', 'badDecimal'],
    ['an odd segment name', one({ points: { 'a.b': null } }), 'items[0].points["a.b"]', 'missingField'],
    ['no rounding', one({ rounding: undefined }), 'items[0].rounding', 'missingField'],
    ['a rounding step of 0', one({ rounding: { step: '0', mode: 'halfUp' } }), 'items[0].rounding.step', 'outOfRange'],
    [
      'another way of rounding',
      one({ rounding: { step: '1', mode: 'halfEven' } }),
      'items[0].rounding.mode',
      'unknownValue',
    ],
    ['an unknown missing policy', one({ missing: 'ignore' }), 'items[0].missing', 'unknownValue'],
    ['an unknown rule kind', rule({ kind: 'formula' }), 'items[0].rule.kind', 'unknownKind'],
    ['a rule without kind', rule({ each: '1' }), 'items[0].rule.kind', 'missingField'],
    ['no rule', rule(null), 'items[0].rule', 'missingField'],
    ['a rule as text', rule('x > 1'), 'items[0].rule', 'wrongType'],
    ['a missing parameter', rule({ kind: 'deductPerOccurrence' }), 'items[0].rule.each', 'missingField'],
    ['a count with a fraction', rule({ kind: 'minimumCount', min: 1.5, below: '0' }), 'items[0].rule.min', 'wrongType'],
    ['a count as text', rule({ kind: 'minimumCount', min: '2', below: '0' }), 'items[0].rule.min', 'wrongType'],
    ['a count of 0', rule({ kind: 'minimumCount', min: 0, below: '0' }), 'items[0].rule.min', 'outOfRange'],
    [
      'a wrong inner value',
      rule({ kind: 'ratioTiers', tiers: [['80', 'x']], below: '0' }),
      'items[0].rule.tiers[0][1]',
      'badDecimal',
    ],
    ['a target of 0', rule({ kind: 'targetCompletion', target: '0' }), 'items[0].rule.target', 'outOfRange'],
    [
      'a step of 0',
      rule({ kind: 'ratioLinear', baselinePct: '80', stepPct: '0' }),
      'items[0].rule.stepPct',
      'outOfRange',
    ],
    ['a range upside down', rule({ kind: 'range', min: '5', max: '1' }), 'items[0].rule.max', 'outOfRange'],
    ['a judgement upside down', rule({ kind: 'judged', min: '5', max: '1' }), 'items[0].rule.max', 'outOfRange'],
    ['an unknown effect', rule({ kind: 'veto', effect: 'half' }), 'items[0].rule.effect', 'unknownValue'],
    [
      'a veto on an unknown level',
      rule({ kind: 'veto', effect: { level: '优' } }),
      'items[0].rule.effect.level',
      'unknownLevel',
    ],
    [
      'a veto on an unknown item',
      rule({ kind: 'veto', effect: 'itemZero', item: 'z' }),
      'items[0].rule.item',
      'unknownItem',
    ],
    ['no parts', rule({ kind: 'parts', parts: [] }), 'items[0].rule.parts', 'outOfRange'],
    [
      'an unknown kind in a part',
      rule({ kind: 'parts', parts: [part({ rule: { kind: 'x' } })] }),
      'items[0].rule.parts[0].rule.kind',
      'unknownKind',
    ],
    [
      'two parts with one id',
      rule({ kind: 'parts', parts: [part({}), part({})] }),
      'items[0].rule.parts[1].id',
      'duplicateId',
    ],
    [
      'a gate in a part',
      rule({ kind: 'parts', parts: [part({ rule: EXAMPLE_RULES.gate })] }),
      'items[0].rule.parts[0].rule.kind',
      'notAllowedHere',
    ],
    [
      'a bonus pool in a part',
      rule({ kind: 'parts', parts: [part({ rule: EXAMPLE_RULES.bonusPool })] }),
      'items[0].rule.parts[0].rule.kind',
      'notAllowedHere',
    ],
    [
      'scaling from a part',
      rule({ kind: 'parts', parts: [part({ rule: EXAMPLE_RULES.childAverage })] }),
      'items[0].rule.parts[0].rule.noChildren',
      'notAllowedHere',
    ],
    ['two items with one id', scheme({ items: [item(), item()] }), 'items[1].id', 'duplicateId'],
    [
      'two levels with one name',
      rated({
        levels: [
          { name: '优', min: '5' },
          { name: '优', min: '4' },
        ],
      }),
      'levels[1].name',
      'duplicateId',
    ],
    [
      'a category that is not listed',
      scheme({ categories: [{ id: 'A', name: 'A' }], items: [item({ category: 'B' })] }),
      'items[0].category',
      'unknownCategory',
    ],
    ['a quota on an unknown level', scheme({ quotas: [quota] }), 'quotas[0].level', 'unknownLevel'],
    ['a quota with share and count', rated({ quotas: [{ ...quota, share: '0.1' }] }), 'quotas[0]', 'exactlyOneOf'],
    ['a quota with neither', rated({ quotas: [{ ...quota, count: undefined }] }), 'quotas[0]', 'exactlyOneOf'],
    [
      'a share in per cent',
      rated({ quotas: [{ ...quota, count: null, share: '30' }] }),
      'quotas[0].share',
      'outOfRange',
    ],
    ['a negative count', rated({ quotas: [{ ...quota, count: -1 }] }), 'quotas[0].count', 'outOfRange'],
    [
      'a chain to an unknown item',
      rated({ quotas: [{ ...quota, ties: 'tiebreak', chain: ['a', 'z'] }] }),
      'quotas[0].chain[1]',
      'unknownItem',
    ],
    ['an unknown ties policy', rated({ quotas: [{ ...quota, ties: 'toss' }] }), 'quotas[0].ties', 'unknownValue'],
    [
      'a quota on an unknown segment',
      rated({ items: [item({ points: { 小学: '1' } })], quotas: [{ ...quota, segment: '中学' }] }),
      'quotas[0].segment',
      'unknownSegment',
    ],
    [
      'a prerequisite of an unknown level',
      scheme({ prerequisites: [{ level: '优', fact: 'held', min: '1' }] }),
      'prerequisites[0].level',
      'unknownLevel',
    ],
    [
      'a vote line on an unknown item',
      scheme({ levels: [{ name: '优', min: '5', vote: { item: 'z', minPct: '80' } }] }),
      'levels[0].vote.item',
      'unknownItem',
    ],
    [
      'dropping all marks',
      scheme({ review: { combine: { dropHigh: 1, dropLow: 1, minReviews: 2 }, minReviews: 2 } }),
      'review.combine.minReviews',
      'outOfRange',
    ],
    [
      'an unknown way to combine',
      scheme({ raters: [{ id: 'r', weight: '1', combine: 'best', missing: 'zero' }] }),
      'raters[0].combine',
      'unknownValue',
    ],
    [
      'a metric that is not measured',
      one({
        source: { kind: 'measure', query: { aggregate: 'sum', of: { metric: 'x' }, window: { kind: 'assessment' } } },
      }),
      'items[0].source.query.of.metric',
      'unknownValue',
    ],
    [
      'a window upside down',
      one({
        source: {
          kind: 'measure',
          query: {
            aggregate: 'sum',
            of: { metric: 'dispatch.adopted' },
            window: { kind: 'named', start: '2026-03-01', end: '2026-02-01' },
          },
        },
      }),
      'items[0].source.query.window.end',
      'outOfRange',
    ],
    [
      'a day that is none',
      one({
        source: {
          kind: 'measure',
          query: {
            aggregate: 'sum',
            of: { metric: 'dispatch.adopted' },
            window: { kind: 'named', start: '2026-13-01', end: '2026-02-01' },
          },
        },
      }),
      'items[0].source.query.window.start',
      'badFormat',
    ],
  ]

  test.each(TABLE)('%s', (_what, document, path, code) => {
    const read = parseScheme(document)
    expect(read.ok).toBe(false)
    expect(faultsOf(document)).toEqual([`${path}: ${code}`])
    if (read.ok) return
    for (const { text, textEn } of read.faults) {
      expect(text).toMatch(/\p{Script=Han}/u)
      expect(textEn).toMatch(/[a-z]/)
      expect(text + textEn).not.toMatch(/\{(what|allowed|zh|en)\}|undefined/)
    }
  })

  test('all faults of a document come together', () => {
    const broken = scheme({
      items: [item({ points: 'x', missing: 'y' }), item({ rule: { kind: 'z' } })],
      rankBy: 'luck',
    })
    expect(faultsOf(broken)).toEqual([
      'items[0].points: badDecimal',
      'items[0].missing: unknownValue',
      'items[1].rule.kind: unknownKind',
      'rankBy: unknownValue',
    ])
  })

  test('a document nested thousands deep is a fault, not a crash', () => {
    let deep: unknown = { kind: 'allOrNothing' }
    for (let level = 0; level < 5000; level++) deep = { kind: 'parts', parts: [part({ rule: deep })] }
    expect(faultsOf(rule(deep)).join()).toMatch(/^items\[0\].*: outOfRange$/)
  })

  test('whatever JSON it is given, it answers', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseScheme(value).ok).toBe(false)
        expect(faultsOf(scheme({ items: [value] })).length).toBeGreaterThan(0)
        expect(faultsOf(rule(value)).length).toBeGreaterThan(0)
        parseScheme(one({ points: value, source: value, name: value }))
      }),
    )
  })
})
