import { expect, test } from 'vitest'
import { lintScheme } from '../lint-scheme.ts'
import { CHOSEN_KINDS, figuresOfRule, figuresToBegin, ruleOfFigures } from './choose-rule.ts'
import { schemeOfSheet } from './scheme-of-sheet.ts'
import { SheetDraft } from './sheet-draft.ts'

const SHEET = SheetDraft.parse({
  total: '20',
  categories: [
    {
      ...{ name: '自身建设', points: '12' },
      lines: [
        { name: '换届', points: '6', rule: { kind: 'allOrNothing' }, standard: '未按期换届不得分' },
        { name: '会议', points: '6', rule: { kind: 'deductPerOccurrence', each: '1', floor: '0' }, standard: '' },
      ],
    },
    { name: '', points: null, lines: [{ name: '提案', points: '8', rule: { kind: 'judged' }, standard: '' }] },
  ],
  bonus: {
    cap: '5',
    lines: [
      { name: '信息', points: null, rule: { kind: 'pointsPerOccurrence', each: '1', cap: '3' }, standard: '每次1分' },
      {
        ...{ name: '荣誉', points: '5', standard: '' },
        rule: { kind: 'awardMatrix', matrix: { 市级: ['3', '2'], 区级: ['1'] }, sameEvent: 'highest' },
      },
      { name: '特色', points: '2', rule: { kind: 'judged' }, standard: '' },
    ],
  },
  gates: ['换届', '换届'],
  vetoes: ['发生重大安全事故', '受通报批评的取消评优资格'],
  levels: [
    { name: '合格', min: '12' },
    { name: '优秀', min: '18' },
  ],
})

test('a confirmed sheet becomes a scheme without an error', () => {
  const read = schemeOfSheet(SHEET, '评分表')
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  expect(read.scheme.items.map(({ id, category, points, rule }) => [id, category, points, rule.kind])).toEqual([
    ['c1-1', 'c1', '6', 'allOrNothing'],
    ['c1-2', 'c1', '6', 'deductPerOccurrence'],
    ['c2-1', 'c2', '8', 'judged'],
    ['bonus', undefined, '0', 'bonusPool'],
    ['g1', undefined, '0', 'gate'],
    ['v1', undefined, '0', 'veto'],
    ['v2', undefined, '0', 'veto'],
  ])
  expect(read.scheme.items.find(({ id }) => id === 'bonus')?.rule).toEqual({
    ...{ kind: 'bonusPool', cap: '5' },
    parts: {
      信息: { each: '1', cap: '3' },
      '荣誉·市级 1': { each: '3', cap: '5' },
      '荣誉·市级 2': { each: '2', cap: '5' },
      荣誉·区级: { each: '1', cap: '5' },
      特色: { each: '1', cap: '2' },
    },
  })
  expect(read.scheme.items.filter(({ rule }) => rule.kind === 'veto').map(({ rule }) => rule)).toMatchObject([
    { effect: 'void' },
    { effect: 'noTopLevel' },
  ])
  expect(read.scheme.levels.map(({ name }) => name)).toEqual(['优秀', '合格'])
  expect(lintScheme(read.scheme).filter(({ severity }) => severity === 'error')).toEqual([])
})

test('what the sheet leaves open stays open, and the linter says so', () => {
  const [first, second] = SHEET.categories
  if (first === undefined || second === undefined) throw new Error('two categories')
  const [line] = first.lines
  if (line === undefined) throw new Error('a line')
  const read = schemeOfSheet(
    { ...SHEET, categories: [{ ...first, lines: [line, { ...line, name: '会议', points: null }] }] },
    'x',
  )
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const codes = lintScheme(read.scheme).map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(['missingPoints', 'totalMismatch', 'unreachablePoints']))
})

test.each(CHOSEN_KINDS)('%s can be chosen by hand: its figures give a rule and come back from it', (kind) => {
  const figures = figuresToBegin(kind, '6')
  const rule = ruleOfFigures(kind, figures)
  expect(rule?.kind).toBe(kind)
  if (rule !== undefined) expect(figuresOfRule(rule)).toEqual(figures)
})

test.each([
  ['deductPerOccurrence', { each: '一', floor: '0' }],
  ['minimumCount', { min: '0' }],
  ['minimumCount', { min: '' }],
  ['targetCompletion', { target: '0' }],
] as const)('%s with %j gives no rule', (kind, figures) => {
  expect(ruleOfFigures(kind, figures)).toBeUndefined()
})
