import { expect, test } from 'vitest'
import { faultsOf, moved, type TypedWord, wordsFrom } from './typed-words.ts'

const word = (key: string, text: string, heading: string | null = null): TypedWord => ({
  ...{ key, word: text, heading, must: false },
})

test('a word that is missing, stands twice or is too long is marked where it stands', () => {
  const words = [word('a', '家访'), word('b', ' 家访 '), word('c', '  '), word('d', '长'.repeat(61)), word('e', '普访')]
  expect([...faultsOf(words)]).toEqual([
    ['b', 'wordTwice'],
    ['c', 'wordMissing'],
    ['d', 'wordTooLong'],
  ])
})

test('a word moves by one place and not beyond the ends', () => {
  const words = [word('a', '甲'), word('b', '乙')]
  const order = (list: readonly TypedWord[]) => list.map(({ key }) => key).join('')
  expect(order(moved(words, { at: 0, by: 1 }))).toBe('ba')
  expect(order(moved(words, { at: 0, by: -1 }))).toBe('ab')
  expect(order(moved(words, { at: 1, by: 1 }))).toBe('ab')
})

test('what is sent has no blanks around it, and no empty heading', () => {
  expect(wordsFrom([word('a', ' 家访 ', '  '), word('b', '丧事', ' 五必访')])).toEqual([
    { word: '家访', heading: null, must: false },
    { word: '丧事', heading: '五必访', must: false },
  ])
})
