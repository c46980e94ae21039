import { describe, expect, it } from 'vitest'
import { item, type Json, scheme } from '../../testing/exchange-documents.ts'
import { plainDate } from '../kernel/index.ts'
import { type MeasureQuery, sayCounted, sayFen } from '../ledger/index.ts'
import { Criterion, describeRuleOf, parseScheme, Rule } from '../scheme/index.ts'
import { describeClause, describeMore } from './describe.ts'
import { evaluateAssessment } from './evaluate.ts'
import type { Provenance } from './provenance.ts'
import { recordsAbove, recordsBelow } from './records-behind.ts'

const SPENT = { metric: 'visit.amount' } as const
const WINDOW = { kind: 'assessment' } as const
const SUM: MeasureQuery = { aggregate: 'sum', of: SPENT, window: WINDOW }
const SHARE: MeasureQuery = { aggregate: 'ratio', of: SPENT, over: { metric: 'activity.cost' }, window: WINDOW }

/** What a line says of a fact, of two units that are compared: the sentence of its points, and what would give more. */
function said(rule: Json, [first, second]: readonly [unknown, unknown], query: MeasureQuery = SUM) {
  const source = { kind: 'measure', query } as const
  const reading = parseScheme(scheme([item(['x', '4'], rule, JSON.parse(JSON.stringify({ source })))]))
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  const given = { a: first, b: second }
  const tree = evaluateAssessment({
    scheme: reading.scheme,
    units: Object.entries(given).map(([id, value]) => ({ id, facts: { x: { final: { value: value as never } } } })),
  })
  const final = tree.units[0]?.items[0]?.final
  if (final === undefined) throw new Error('no line')
  const { clause, more } = final
  return {
    ...{ zh: describeClause(clause, 'zh-CN', source), en: describeClause(clause, 'en', source) },
    more: more === null ? null : describeMore(more, 'zh-CN', source),
    bare: describeClause(clause, 'zh-CN'),
  }
}

describe('a line that counts money says yuan, though its values are kept in fen', () => {
  it('against a target', () => {
    const rule = { kind: 'targetCompletion', target: '1500000' }
    expect(said(rule, ['1234560', '0'])).toEqual({
      zh: '完成 ¥12,345.60，目标 ¥15,000.00，按完成比例得分（满分 4 分）',
      en: '¥12,345.60 of the target ¥15,000.00: that share of 4',
      more: expect.stringContaining('再完成 ¥2,654.40 可多得'),
      bare: '完成 1,234,560，目标 1,500,000，按完成比例得分（满分 4 分）',
    })
  })

  it('against the other units', () => {
    const mean = said({ kind: 'distanceFromMean', perPoint: '0.001', onlyBelow: true, floor: '0' }, ['10000', '20000'])
    expect(mean.zh).toContain('¥100.00，平均为 ¥150.00，相差 ¥50.00，每差 ¥0.01 扣')
    expect(mean.bare).toContain('相差 5,000，每差 1 扣')
    expect(said({ kind: 'shareOfLeader' }, ['10000', '20000'])).toMatchObject({
      zh: '¥100.00，最高为 ¥200.00，按与最高的比例得分（满分 4 分）',
      more: expect.stringContaining('再增加 ¥100.00，与最高相同'),
    })
  })

  it('where a count is asked for, and in the numerator of a share', () => {
    expect(said({ kind: 'minimumCount', min: 20_000, below: '0' }, [10_000, 0])).toMatchObject({
      zh: '¥100.00，未达到规定的 ¥200.00，不得分',
      more: '再有 ¥100.00 可多得 4 分',
    })
    const share = said({ kind: 'ratioThreshold', minPct: '50' }, [['10000', '40000'], null], SHARE)
    expect(share).toMatchObject({
      zh: '比例 25%，未达到 50%，不得分',
      more: expect.stringContaining('分子再增加 ¥100.00'),
    })
  })

  it('in the sentence of its rule', () => {
    const rules = [
      [{ kind: 'targetCompletion', target: '1500000', overEach: '1' }, '完成 ¥15,000.00 得', '每超出 ¥0.01 加 1 分'],
      [{ kind: 'minimumCount', min: 20_000, below: '0' }, '达到 ¥200.00 得', '不足不得分'],
      [{ kind: 'distanceFromMean', perPoint: '1', onlyBelow: true, floor: '0' }, '每低于平均值 ¥0.01 扣', '扣完为止'],
    ] as const
    for (const [rule, ...words] of rules) {
      const line = { rule: Rule.parse(rule), source: Criterion.shape.source.parse({ kind: 'measure', query: SUM }) }
      for (const word of words) expect(describeRuleOf(line, 'zh-CN')).toContain(word)
      expect(describeRuleOf({ rule: line.rule, source: undefined }, 'zh-CN')).not.toContain('¥')
      expect(describeRuleOf(line, 'en')).toContain('¥')
    }
  })
})

const line = { day: plainDate('2026-03-05'), subject: null, level: null, kind: null, fileIds: [] }

it('a mean that no decimal ends stays exact', () => {
  expect(sayFen('123456/7')).toBe('¥30864/175')
})

describe('the records behind a figure', () => {
  it('say what they are counted in by the query that took them, as results that are frozen since hold it', () => {
    const frozen: Provenance = {
      ...{ source: 'measure', query: SHARE, window: { start: line.day, end: line.day } },
      entries: [{ ...line, entryId: 'a', amount: '26000' }],
      over: [{ ...line, entryId: 'b', amount: '5' }],
    }
    const told = [...recordsAbove(frozen), ...recordsBelow(frozen)]
    expect(told.map(({ entryId, metric }) => [entryId, metric])).toEqual([
      ['a', 'visit.amount'],
      ['b', 'activity.cost'],
    ])
    expect(told.map(({ metric, amount }) => sayCounted(metric, amount).zh)).toEqual(['¥260.00', '¥0.05'])
    const { over: _, ...withoutBase } = frozen
    expect(recordsBelow({ ...withoutBase, query: SUM })).toEqual([])
  })

  it.each([
    ['visit.amount', '1234560', '¥12,345.60', '¥12,345.60'],
    ['visit.delay', '1', '1 天', '1 day'],
    ['training.hours', '12.5', '12.5 学时', '12.5 hours'],
    ['activity.attendance', '1200', '1,200 人', '1,200 people'],
    ['visit.done', '2', '2', '2'],
  ] as const)('%s of %s reads %s', (metric, amount, zh, en) => {
    expect(sayCounted(metric, amount)).toEqual({ zh, en })
  })
})
