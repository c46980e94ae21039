import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryEvaluation } from '../../testing/evaluation-arbitraries.ts'
import { evaluateDocuments } from '../../testing/evaluation-properties.ts'
import { item, judged, type Json, scheme } from '../../testing/exchange-documents.ts'
import { canonicalJson, plainDate } from '../kernel/index.ts'
import { describeCertificate } from '../rating/index.ts'
import { parseScheme } from '../scheme/index.ts'
import { CLAUSES } from './clause-texts.ts'
import { describeCap, describeClause, describeMore } from './describe.ts'
import { evaluateAssessment } from './evaluate.ts'
import type { ItemFacts, UnitInput } from './input.ts'
import { MORE } from './more-texts.ts'
import type { Provenance } from './provenance.ts'

function read(document: Json) {
  const reading = parseScheme(document)
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.scheme
}

function nodeOf(rule: Json, fact: ItemFacts['final'], more: Json = {}) {
  const tree = evaluateAssessment({
    scheme: read(scheme([item(['x', '4'], rule, more)])),
    units: [{ id: 'u', facts: fact === undefined ? {} : { x: { final: fact } } }],
  })
  const node = tree.units[0]?.items[0]
  if (node === undefined) throw new Error('no item')
  return node
}

describe('every figure can be told in both languages', () => {
  it('with all the values that its sentences need', { timeout: 60_000 }, () => {
    const used = new Set<string>()
    fc.assert(
      fc.property(arbitraryEvaluation({ maxItems: 8 }), (documents) => {
        const { tree, outcome } = evaluateDocuments(documents)
        const texts = tree.units.flatMap(({ items }) =>
          items.flatMap(({ final: { clause, cap, more } }) => {
            used.add(clause.code)
            return (['zh-CN', 'en'] as const).flatMap((language) => [
              describeClause(clause, language),
              ...(more === null ? [] : [describeMore(more, language)]),
              ...(cap === null ? [] : [describeCap(cap, language)]),
            ])
          }),
        )
        const certificates = outcome.units.flatMap(({ certificate }) => [
          ...describeCertificate(certificate, 'zh-CN'),
          ...describeCertificate(certificate, 'en'),
        ])
        for (const text of [...texts, ...certificates]) expect(text).not.toMatch(/[{}]|undefined|\[object/)
      }),
      { numRuns: 120 },
    )
    expect(used.size).toBeGreaterThan(40)
  })

  it('with the same places to fill in Chinese and in English', () => {
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
    for (const { zh, en } of [...Object.values(CLAUSES), ...Object.values(MORE)]) expect(names(en)).toEqual(names(zh))
  })

  it.each([
    [{ kind: 'pointsPerOccurrence', each: '2' }, 3, '3 次，每次 2 分', '3 at 2 each'],
    [
      { kind: 'ratioThreshold', minPct: '98' },
      [49, 50],
      '比例 98%，达到 98%，得满分 4 分',
      '98% reaches 98%: full mark 4',
    ],
    [{ kind: 'ratioLinear' }, [1, 3], '比例 33.33%，按比例得分（满分 4 分）', '33.33% of the full mark 4'],
    [
      { kind: 'lateness', perDay: '0.5', maxDeduction: '1' },
      9,
      '迟 9 天，每天扣 0.5 分，共扣 1 分',
      '9 days late at −0.5: −1',
    ],
  ])('%j', (rule, value, zh, en) => {
    const { clause } = nodeOf(rule, { value: value as never }).final
    expect([describeClause(clause, 'zh-CN'), describeClause(clause, 'en')]).toEqual([zh, en])
  })
})

describe('what was capped and what is missing for more', () => {
  it.each([
    [{ kind: 'pointsPerOccurrence', each: '2', cap: '5' }, 3, { by: 'cap', from: '6', to: '5' }, null],
    [{ kind: 'pointsPerOccurrence', each: '2', cap: '5' }, 2, null, '再有 1 次可多得 1 分'],
    [{ kind: 'minimumCount', min: 3, below: '0' }, 1, null, '再有 2 次可多得 4 分'],
    [
      { kind: 'minimumCount', min: 1, below: '0', above: { each: '1', cap: '2' } },
      9,
      { by: 'aboveCap', from: '8', to: '2' },
      null,
    ],
    [
      { kind: 'deductPerOccurrence', each: '1', floor: '0' },
      6,
      { by: 'floor', from: '-2', to: '0' },
      '少发生 3 次可多得 1 分',
    ],
    [
      {
        kind: 'ratioTiers',
        tiers: [
          ['70', '3'],
          ['60', '2'],
        ],
        below: '0',
      },
      [13, 20],
      null,
      '分子再增加 1（达到 70%）可多得 1 分',
    ],
    [{ kind: 'gradedLevels', levels: { 好: '4', 中: '2' }, as: 'points' }, '中', null, '评为“好”可多得 2 分'],
    [
      { kind: 'lateness', perDay: '1', maxDeduction: '2' },
      4,
      { by: 'maxDeduction', from: '4', to: '2' },
      '早 3 天可多得 1 分',
    ],
    [{ kind: 'allOrNothing' }, false, null, '满足条件可多得 4 分'],
    [{ kind: 'allOrNothing' }, true, null, null],
  ])('%j of %j', (rule, value, cap, hint) => {
    const { final } = nodeOf(rule, { value: value as never })
    expect(final.cap).toEqual(cap)
    expect(final.more === null ? null : describeMore(final.more, 'zh-CN')).toBe(hint)
  })

  it('tells the gain after the item’s rounding', () => {
    const halves = { rounding: { step: '0.5', mode: 'halfUp' } }
    const { more } = nodeOf({ kind: 'pointsPerOccurrence', each: '0.2' }, { value: 0 }, halves).final
    // 0.2 rounds to 0; two of them, 0.4, round to 0.5
    expect(more).toMatchObject({ code: 'moreOccurrences', values: { count: '2', gain: '0.5' } })
  })

  it('names the part of a two-part item', () => {
    const rule = {
      kind: 'parts',
      parts: [{ id: 'a', name: '年报', points: '4', rule: { kind: 'allOrNothing' }, missing: 'zero' }],
    }
    const { more } = nodeOf(rule, { value: { a: false } }).final
    expect(more === null ? null : describeMore(more, 'zh-CN')).toBe('分项“年报”：满足条件可多得 4 分')
  })
})

describe('provenance', () => {
  const line = {
    entryId: 'e1',
    day: plainDate('2025-03-01'),
    amount: '1',
    subject: null,
    level: '市',
    kind: null,
    fileIds: ['f1'],
  }
  const provenance: readonly Provenance[] = [
    {
      source: 'measure',
      query: { aggregate: 'sum', of: { metric: 'dispatch.adopted' }, window: { kind: 'assessment' } },
      window: { start: plainDate('2025-01-01'), end: plainDate('2025-12-31') },
      entries: [line],
    },
    { source: 'judgement', marks: [{ rater: 'r1', value: '3', note: '缺签到表' }] },
  ]

  it('stands beside the points, as it was handed in, also for a unit that is not scored', () => {
    const fact = { value: 1, provenance }
    expect(nodeOf({ kind: 'pointsPerOccurrence', each: '2' }, fact).final).toMatchObject({
      fact: 1,
      provenance,
      points: '2',
    })
    const units: UnitInput[] = [{ id: 'u', exempt: true, facts: { x: { final: fact } } }]
    const tree = evaluateAssessment({
      scheme: read(scheme([item(['x', '4'], { kind: 'pointsPerOccurrence', each: '2' })])),
      units,
    })
    expect(tree.units[0]?.items[0]?.final).toMatchObject({
      points: null,
      fact: 1,
      provenance,
      clause: { code: 'exempt' },
    })
  })

  it('is part of a tree that has a canonical text', () => {
    const fact = { value: 1, provenance }
    const input = {
      scheme: read(scheme([item(['x', '4'], { kind: 'pointsPerOccurrence', each: '2' })])),
      units: [{ id: 'u', facts: { x: { final: fact } } }],
    }
    expect(canonicalJson(evaluateAssessment(input))).toContain('"缺签到表"')
  })
})

describe('three columns', () => {
  const columns = (self: string | null, review: string | null, final: string | null): ItemFacts => ({
    ...(self === null ? {} : { self: { value: self } }),
    ...(review === null ? {} : { review: { value: review } }),
    ...(final === null ? {} : { final: { value: final } }),
  })
  const both = read(scheme([judged('x', '10', { rounding: { step: '0.5', mode: 'halfUp' } }), judged('y', '10')]))

  it('stand side by side with the gap; only the final one decides', () => {
    const units = [{ id: 'u', facts: { x: columns('10', '8.2', '8.2'), y: columns('9', '7', '6') } }]
    const [node] = evaluateAssessment({ scheme: both, units }).units
    expect(
      node?.items.map(({ self, review, final, gap }) => [self?.points, review?.points, final.points, gap]),
    ).toEqual([
      ['10', '8', '8', '-2'],
      ['9', '7', '6', '-3'],
    ])
    expect(node).toMatchObject({
      totals: { total: '14' },
      self: { points: '19', full: '20', scored: 2, of: 2 },
      review: { points: '15', full: '20', scored: 2, of: 2 },
    })
  })

  it('say nothing where nobody filled them', () => {
    const [node] = evaluateAssessment({
      scheme: both,
      units: [{ id: 'u', facts: { x: columns(null, null, '5') } }],
    }).units
    expect(node).toMatchObject({ self: null, review: null, items: [{ gap: null }, { gap: null }] })
  })

  it('never take a self mark for a final one', () => {
    const [node] = evaluateAssessment({
      scheme: both,
      units: [{ id: 'u', facts: { x: columns('10', '9', null), y: columns('1', null, '1') } }],
    }).units
    expect(node).toMatchObject({
      totals: { total: '1' },
      items: [{ final: { points: '0', clause: { code: 'missingZero' } } }, {}],
    })
  })

  it('compare each column with the same column of the others', () => {
    const leader = read(scheme([item(['x', '6'], { kind: 'shareOfLeader' })]))
    const units = [
      { id: 'a', facts: { x: columns('8', null, '4') } },
      { id: 'b', facts: { x: columns('4', null, '4') } },
    ]
    const tree = evaluateAssessment({ scheme: leader, units })
    expect(tree.units.map(({ items }) => [items[0]?.self?.points, items[0]?.final.points])).toEqual([
      ['6', '6'],
      ['3', '6'],
    ])
  })
})

describe('ranks within the segment', () => {
  it('stand beside the ranks of all', () => {
    const marks = { a: '90', b: '95', c: '90', d: '80' }
    const units = Object.entries(marks).map(([id, value]) => ({
      id,
      segment: id < 'c' ? '小学' : '中学',
      facts: { x: { final: { value } } },
    }))
    const tree = evaluateAssessment({ scheme: read(scheme([judged('x', '100')])), units })
    expect(tree.units.map(({ rank, rankInSegment }) => [rank, rankInSegment])).toEqual([
      [2, 2],
      [1, 1],
      [2, 1],
      [4, 2],
    ])
    expect(tree.cohort).toEqual({ size: 4, segments: { 小学: 2, 中学: 2 } })
  })
})

describe('the level by score line', () => {
  const levels = [
    { name: '优秀', min: '90' },
    { name: '合格', min: '60' },
  ]
  const vetoes = [
    item(['top', '0'], { kind: 'veto', effect: 'noTopLevel' }),
    item(['all', '0'], { kind: 'veto', effect: 'void' }),
    item(['cap', '0'], { kind: 'veto', effect: { level: '合格' } }),
  ]
  it.each([
    ['95', null, '优秀'],
    ['90', null, '优秀'],
    ['89', null, '合格'],
    ['59', null, null],
    ['95', 'top', '合格'],
    ['59', 'top', null],
    ['95', 'all', null],
    ['95', 'cap', '合格'],
    ['59', 'cap', null],
  ])('of %s with veto %s is %s', (value, veto, level) => {
    const document = scheme([judged('x', '100'), ...vetoes], { levels })
    const facts = { x: { final: { value } }, ...(veto === null ? {} : { [veto]: { final: { value: true } } }) }
    const [node] = evaluateAssessment({ scheme: read(document), units: [{ id: 'u', facts }] }).units
    expect(node?.levelByScore).toBe(level)
  })
})

describe('points that people gave in place of the rule', () => {
  it('are rounded like the rule’s own, and say where they come from', () => {
    const rule = { kind: 'minimumCount', min: 4, below: 'proportional' }
    const { final } = nodeOf(rule, { value: 4, points: '2.26' }, { rounding: { step: '0.5', mode: 'halfUp' } })
    expect(final).toMatchObject({ points: '2.5', unrounded: '2.26', countedFull: '4', clause: { code: 'reviewed' } })
    expect(describeClause(final.clause, 'zh-CN')).toBe('评审评定 2.5 分（满分 4 分）')
  })
})

describe('a fact that was never read', () => {
  it('throws: that is a bug of the caller', () => {
    expect(() => nodeOf({ kind: 'minimumCount', min: 2, below: '0' }, { value: 'two' })).toThrow(TypeError)
    const bySegment = read(scheme([item(['x', { 小学: '4' }], { kind: 'allOrNothing' })]))
    expect(() => evaluateAssessment({ scheme: bySegment, units: [{ id: 'u', facts: {} }] })).toThrow(RangeError)
  })
})
