import { expect, test } from 'vitest'
import { adopted, promised, summarySources } from '../../testing/summary-sources.ts'
import { basisOf, compareFigures, recordFacts, summaryFacts, wouldCount } from './index.ts'
import type { ReadFigure } from './plan-reading.ts'

const FACTS = summaryFacts(
  summarySources({
    items: [promised('i1', '走访慰问退休教师', { months: [3, 4], recurring: true })],
    records: [...adopted('甲', '2026-03-18', 'city'), ...adopted('乙', '2026-05-02', 'district')],
  }),
)

function figure(value: string, unit: string, text: string, about: ReadFigure['about'] = 'exact'): ReadFigure {
  return { value, unit, about, text, paragraph: 1 }
}

function outcome(found: ReadFigure) {
  const [compared] = compareFigures([found], FACTS)
  return [compared?.outcome, compared?.fact?.key]
}

test('a figure is compared with the records that its words speak of', () => {
  const text = '全年共报送信息2条,采用3篇。'
  expect(outcome(figure('2', '条', text))).toEqual(['equal', 'metric.dispatch.submitted'])
  expect(outcome(figure('3', '篇', text))).toEqual(['different', 'metric.dispatch.adopted'])
  expect(outcome(figure('2', '次', '走访慰问退休教师2次'))).toEqual(['different', 'item.i1.done'])
})

test('a figure of something that is not recorded has no record', () => {
  expect(outcome(figure('47', '户', '走访慰问困难职工47户'))).toEqual(['noRecord', undefined])
  const far = `报送信息以外，${'本会还想方设法为全体教职工办了许多看得见摸得着的'.repeat(2)}实事2条`
  expect(outcome(figure('2', '条', far))).toEqual(['noRecord', undefined])
  expect(outcome(figure('2', '条', '为教师办了2条实事'))).toEqual(['noRecord', undefined])
})

test('more than, less than and about are kept as they are said', () => {
  const of = (value: string, about: ReadFigure['about']) => outcome(figure(value, '条', `报送${value}条`, about))[0]
  expect([of('1', 'moreThan'), of('2', 'moreThan'), of('3', 'moreThan')]).toEqual(['equal', 'different', 'different'])
  expect([of('3', 'lessThan'), of('2', 'lessThan')]).toEqual(['equal', 'different'])
  expect([of('2', 'about'), of('3', 'about')]).toEqual(['equal', 'different'])
})

test('the same figure twice in a sentence is told apart by its place', () => {
  const text = '报送2条,采用2条'
  const compared = compareFigures([figure('2', '条', text), figure('2', '条', text)], FACTS)
  expect(compared.map(({ fact }) => fact?.key)).toEqual(['metric.dispatch.submitted', 'metric.dispatch.adopted'])
})

test('a figure that differs says by how much, and what the records count', () => {
  const of = (value: string) => compareFigures([figure(value, '条', `报送${value}条`)], FACTS)[0]
  expect([of('5')?.more, of('2')?.more, of('1')?.more]).toEqual(['-3', '0', '1'])
  const basis = (key: string) => {
    const fact = FACTS.get(key)
    return fact && basisOf(fact)
  }
  expect(basis('metric.dispatch.adopted')).toEqual({ counts: 'records', metric: 'dispatch.adopted', level: null })
  expect(basis('metric.dispatch.adopted.city')).toMatchObject({ level: 'city' })
  expect(basis('items.byRecord')).toEqual({ counts: 'items', which: 'byRecord' })
  expect(basis('item.i1.done')).toEqual({ counts: 'item', which: 'done', name: '走访慰问退休教师' })
  expect(basis('unplanned.all')).toEqual({ counts: 'unplanned' })
})

test('every count of a plan has a basis, and a day has none', () => {
  for (const fact of FACTS.values()) expect(basisOf(fact) === undefined, fact.key).toBe(fact.kind === 'day')
})

test('what would count is said by the measure word and the words around it', () => {
  const of = (unit: string, text: string) => wouldCount({ unit, text })
  expect(of('条', '共报送信息12条')).toBe('dispatch')
  expect(of('条', '为教师办了2条实事')).toBe('nothing')
  expect(of('次', '召开会议3次')).toBe('planWork')
  expect(of('户', '走访47户')).toBe('nothing')
})

test('without a plan the records are compared all the same, and nothing that only a plan knows', () => {
  const facts = recordFacts(adopted('甲', '2026-03-18', 'city'))
  expect([...facts.keys()].every((key) => key.startsWith('metric.'))).toBe(true)
  expect(compareFigures([figure('1', '条', '报送1条'), figure('0', '项', '完成计划0项')], facts)).toMatchObject([
    { outcome: 'equal' },
    { outcome: 'noRecord' },
  ])
})
