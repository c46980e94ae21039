import { expect, test } from 'vitest'
import { breakLines } from './break-lines.ts'

const lines = (text: string, width: number) => breakLines(text, width, (c) => (/[\u0020-\u007e]/.test(c) ? 0.5 : 1))

test.each([
  ['组织教职工开展活动', 4, ['组织教职', '工开展活', '动']],
  ['一二三四，五', 4, ['一二三', '四，五']],
  ['一二三（四五）', 4, ['一二三', '（四五）']],
  ['见 https://union.cn 一', 8, ['见', 'https://union.cn', '一']],
  ['abcdefghij', 2, ['abcd', 'efgh', 'ij']],
  ['一\n二\n', 4, ['一', '二', '']],
  ['', 4, ['']],
])('%s within %d', (text, width, expected) => {
  expect(lines(text, width)).toEqual(expected)
})
