import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryRule, arbitraryRuleOf } from '../../../testing/rule-arbitraries.ts'
import { RULE_KINDS, Rule, type RuleKind } from '../rule.ts'
import { beginRule, withRuleKind } from './begin-rule.ts'
import { ruleOfForm } from './read-rule-form.ts'
import type { RuleForm } from './rule-form.ts'
import { formOfRule } from './write-rule-form.ts'

describe.each(RULE_KINDS)('%s', (kind) => {
  test('every rule comes back from its form as it was', () => {
    fc.assert(
      fc.property(arbitraryRuleOf(kind), (rule) => {
        expect(ruleOfForm(formOfRule(rule))).toEqual({ ok: true, rule: Rule.parse(rule) })
      }),
      { numRuns: 40 },
    )
  })

  test('usual figures are a rule, or say which name is still to be given', () => {
    const read = ruleOfForm(beginRule(kind, '6'))
    const open = read.ok ? [] : Object.entries(read.faults)
    expect(open.filter(([path, fault]) => fault !== 'missing' || !/^(rows|parts)\./.test(path))).toEqual([])
  })

  test('from any other kind it begins with figures of its own', () => {
    fc.assert(
      fc.property(arbitraryRule(), (rule) => {
        const form = withRuleKind(formOfRule(rule), kind, '6')
        expect(form.kind).toBe(kind)
        const known = new Set(Object.keys(beginRule(kind, '6').texts))
        expect(Object.keys(form.texts).filter((name) => !known.has(name))).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})

const form = (kind: RuleKind, part: Partial<RuleForm>): RuleForm => ({ kind, texts: {}, rows: [], parts: [], ...part })
const row = (name: string, points: string) => ({ name, points, cap: '' })

test.each<readonly [RuleForm, object]>([
  [form('deductPerOccurrence', { texts: { each: '' } }), { each: 'missing' }],
  [form('deductPerOccurrence', { texts: { each: '一分', floor: '-2' } }), { each: 'notNumber' }],
  [form('lateness', { texts: { perDay: '-1', maxDeduction: '2' } }), { perDay: 'negative' }],
  [form('targetCompletion', { texts: { target: '0' } }), { target: 'notPositive' }],
  [form('minimumCount', { texts: { min: '1.5' } }), { min: 'notWhole' }],
  [form('minimumCount', { texts: { min: '0' } }), { min: 'notPositive' }],
  [form('minimumCount', { texts: { min: '2', aboveEach: '1' } }), { aboveCap: 'missing' }],
  [form('gradedLevels', { rows: [row('优', '5'), row('优', '4')] }), { 'rows.1.name': 'twice' }],
  [form('awardMatrix', { rows: [row('', '5、x')] }), { 'rows.0.name': 'missing', 'rows.0.points': 'notNumber' }],
  [form('ratioTiers', { texts: { below: '0' } }), { rows: 'missing' }],
  [form('veto', { texts: { effect: 'level' } }), { level: 'missing' }],
  [form('parts', {}), { parts: 'missing' }],
  [
    form('parts', {
      parts: [{ id: 'p1', name: '', points: '1', missing: 'zero', rule: form('range', { texts: { min: '1' } }) }],
    }),
    { 'parts.0.rule.max': 'missing', 'parts.0.name': 'missing' },
  ],
])('what is not right is told at its field: %j', (typed, faults) => {
  expect(ruleOfForm(typed)).toEqual({ ok: false, faults })
})

test('percentages are shares of one, figures stand in one field with any separator', () => {
  const votes = ruleOfForm(form('voteShare', { rows: [row('满意', '100'), row('一般', '62.5')] }))
  expect(votes).toMatchObject({ rule: { weights: { 满意: '1', 一般: '0.625' } } })
  const ranks = ruleOfForm(form('rankPoints', { texts: { byRank: '10, 8、6；4 2' } }))
  expect(ranks).toMatchObject({ rule: { byRank: ['10', '8', '6', '4', '2'] } })
})
