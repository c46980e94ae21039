import { expect, test } from 'vitest'
import { promised, summarySources } from '../../testing/summary-sources.ts'
import { draftSummary, withBlockAfter, withoutBlock } from './index.ts'

const { summary } = draftSummary(
  summarySources({ items: [promised('i1', '慰问'), promised('i2', '沙龙')], headings: ['一心一意', '二月兰'] }),
)
if (summary === undefined) throw new Error('no summary')
const part = summary
const numbersOf = ({ blocks }: typeof part) => blocks.map(({ number }) => number).filter((number) => number !== '')

test('numbers stay right when a point or a heading comes or goes', () => {
  expect(numbersOf(part)).toEqual(['一、', '二、', '三、', '四、', '1.', '2.', '五、', '1.', '2.'])
  const point = part.blocks.find(({ number }) => number === '1.')
  const more = withBlockAfter(part, point?.id ?? '')
  expect(numbersOf(more)).toEqual(['一、', '二、', '三、', '四、', '1.', '2.', '3.', '五、', '1.', '2.'])
  const heading = part.blocks.find(({ number }) => number === '一、')
  expect(numbersOf(withoutBlock(part, heading?.id ?? ''))).toEqual([
    '一、',
    '二、',
    '三、',
    '1.',
    '2.',
    '四、',
    '1.',
    '2.',
  ])
})

test('a paragraph that was taken out does not give its id to another', () => {
  const last = part.blocks.at(-1)?.id ?? ''
  const cited = { ...part, citations: [{ id: 'c1', fact: 'items.all', figure: '2', block: last }] }
  const again = withBlockAfter(withoutBlock(cited, last), part.blocks[0]?.id ?? '')
  expect(again.blocks[1]?.id).not.toBe(last)
  expect(new Set(again.blocks.map(({ id }) => id)).size).toBe(again.blocks.length)
})
