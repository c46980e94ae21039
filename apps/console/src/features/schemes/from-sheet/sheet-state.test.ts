import { SheetReading } from '@jianjia/domain/scheme'
import { expect, test } from 'vitest'
import { withKind } from './line-state.ts'
import { changeLine, confirmSure, draftOf, isUnsure, linesOf, stateOf } from './sheet-state.ts'

const ITEM = { ruleKind: 'judged', ruleText: '', rule: { kind: 'judged' } } as const
const NOTE = { text: { zh: '没有分值', en: 'without points' } }
const SHEET = SheetReading.parse({
  ...{ fileName: 'a.xlsx', sheet: '评分表', title: null, total: '20', baseTotal: '20' },
  categories: [
    {
      ...{ name: '自身建设', points: '12', cell: 'A3' },
      items: [
        { ...ITEM, name: '换届', points: '5', cell: 'D3', row: 3 },
        { ...ITEM, name: '会议', points: null, cell: 'D4', row: 4 },
        {
          ...{ name: '信息', points: '5', cell: 'D5', row: 5, ruleKind: 'deductConditions', rule: null },
          ruleText: '迟报扣1分；省级另加2分',
        },
      ],
    },
  ],
  bonus: null,
  gates: ['换届'],
  vetoes: ['发生事故', '受处分'],
  levels: [{ name: '优秀', min: '18' }],
  warnings: [
    { code: 'categorySumMismatch', cell: 'A3', printed: '12', sum: '10', ...NOTE },
    { code: 'missingPoints', cell: 'C4', ...NOTE },
  ],
})

test('lines begin unconfirmed, with their warnings; those without points or whole rule ask for a look', () => {
  const state = stateOf(SHEET)
  expect(linesOf(state).map((line) => [line.name, isUnsure(line, false), line.confirmed])).toEqual([
    ['换届', false, false],
    ['会议', true, false],
    ['信息', true, false],
  ])
  expect(linesOf(state)[1]?.warnings.map(({ code }) => code)).toEqual(['missingPoints'])
  expect(state.categories[0]?.warnings.map(({ code }) => code)).toEqual(['categorySumMismatch'])
  expect(linesOf(confirmSure(state)).map(({ confirmed }) => confirmed)).toEqual([true, false, false])
})

test('what was changed is what is sent: points, another kind, a new wording, a condition left out', () => {
  let state = stateOf(SHEET)
  state = changeLine(state, '0-1', (line) => ({ ...line, points: '2.5' }))
  state = changeLine(state, '0-0', (line) => withKind(line, 'deductPerOccurrence'))
  state = changeLine(state, '0-2', (line) => ({ ...line, text: '每迟报一次扣1分' }))
  const draft = draftOf(SHEET, { ...state, left: new Set(['受处分']) })
  expect(draft?.categories[0]?.lines).toEqual([
    { name: '换届', points: '5', rule: { kind: 'deductPerOccurrence', each: '1', floor: '0' }, standard: '' },
    { name: '会议', points: '2.5', rule: { kind: 'judged' }, standard: '' },
    {
      ...{ name: '信息', points: '5', standard: '每迟报一次扣1分' },
      rule: { kind: 'deductPerOccurrence', each: '1', floor: '0' },
    },
  ])
  expect(draft).toMatchObject({ total: '20', gates: ['换届'], vetoes: ['发生事故'], levels: [{ name: '优秀' }] })
})

test('points stay open where none are given, a rule without its figures is not sent', () => {
  const state = stateOf(SHEET)
  expect(draftOf(SHEET, state)?.categories[0]?.lines[1]?.points).toBeNull()
  const bad = changeLine(state, '0-0', (line) => ({ ...withKind(line, 'minimumCount'), figures: { min: '' } }))
  expect(draftOf(SHEET, bad)).toBeUndefined()
})

test('columns of full marks go to the stages that they are named after, or are left out', () => {
  const category = SHEET.categories[0]
  if (category === undefined) throw new Error('a category')
  const [item] = category.items
  if (item === undefined) throw new Error('an item')
  const byType = SheetReading.parse({
    ...SHEET,
    categories: [{ ...category, items: [{ ...item, pointsByType: { 小学: '5', 机关: '4' } }] }],
  })
  const state = stateOf(byType)
  expect(state.segmentOf).toEqual({ 小学: 'primary', 机关: '机关' })
  expect(draftOf(byType, state)?.categories[0]?.lines[0]?.points).toEqual({ primary: '5', 机关: '4' })
  const none = { ...state, segmentOf: { 小学: '', 机关: '' } }
  expect(draftOf(byType, none)?.categories[0]?.lines[0]?.points).toBe('5')
})
