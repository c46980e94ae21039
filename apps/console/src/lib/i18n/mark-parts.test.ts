import { expect, test } from 'vitest'
import { isChinese } from './mark-parts.ts'

test('a name is Chinese as a whole; a name within an English sentence is not, nor is a figure', () => {
  const texts = ['海棠区教育工会', '2026 年度考核（第 2 版）', 'Union of 第一中学', '12.5', 'C 级', '']
  expect(texts.map(isChinese)).toEqual([true, true, false, false, true, false])
})
