import { expect, test } from 'vitest'
import { marked } from './marked.ts'

test('shared passages are marked where they stand, also where they overlap or stand inside one another', () => {
  const cut = (passages: readonly (readonly [number, number])[]) =>
    marked(
      '零一二三四五六七八九',
      passages.map(([start, end]) => ({ start, end })),
    ).map(({ text, kind }) => (kind === 'shared' ? `[${text}]` : text))
  expect(cut([])).toEqual(['零一二三四五六七八九'])
  expect(cut([[2, 4]])).toEqual(['零一', '[二三]', '四五六七八九'])
  const overlapping = [
    [6, 10],
    [0, 3],
    [2, 5],
    [3, 4],
  ] as const
  expect(cut(overlapping)).toEqual(['[零一二]', '[三四]', '五', '[六七八九]'])
})

test('what was taken over from issued key points is told apart from what both say', () => {
  const cut = marked('零一二三四五', [{ start: 1, end: 2 }], [{ start: 3, end: 5 }])
  expect(cut.map(({ text, kind }) => [text, kind])).toEqual([
    ['零', 'own'],
    ['一', 'shared'],
    ['二', 'own'],
    ['三四', 'issued'],
    ['五', 'own'],
  ])
})
