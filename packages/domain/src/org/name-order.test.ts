import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNames, inNameOrder } from './name-order.ts'

/** 1 to 999 in Chinese, by hand: the oracle of the order. */
function inChinese(number: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10]
  const last = `${tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : digits[tens]}十`}${digits[ones]}`
  if (hundreds === 0) return last
  return `${digits[hundreds]}百${tens === 0 && ones > 0 ? '零' : ''}${last}`
}

const sorted = (names: readonly string[]) => names.toSorted(compareNames)

test.each([
  ['Arabic numbers', ['第1小组', '第2小组', '第10小组', '第21小组']],
  ['Chinese numbers', ['第一小组', '第二小组', '第三小组', '第九小组', '第十小组', '第十一小组', '第二十小组']],
  ['full-width numbers', ['第１小组', '第２小组', '第１０小组']],
  ['grades', ['一年级组', '二年级组', '三年级组', '六年级组', '语文组']],
  ['schools by number', ['一小', '二小', '十小', '十三小']],
  ['classes of junior and senior school', ['初一', '初二', '初三', '高一', '高二', '高三']],
  ['both kinds of number', ['第一小组', '第2小组', '第三小组', '第10小组']],
  ['names without number', ['安吉小学', '八一小学', '七里小学', '青山小学', '三河小学', '四方小学', '五一小学']],
  ['units of a list', ['（一）组', '（二）组', '（十）组']],
])('%s', (_, names) => {
  expect(sorted(names.toReversed())).toEqual(names)
  expect(sorted([...names.slice(2), ...names.slice(0, 2)])).toEqual(names)
})

test('numbers of either script order by their size', () => {
  const number = fc.integer({ min: 1, max: 999 })
  const written = fc.constantFrom(inChinese, String)
  fc.assert(
    fc.property(number, number, written, written, (a, b, writeA, writeB) => {
      const order = compareNames(`第${writeA(a)}小组`, `第${writeB(b)}小组`)
      if (a !== b) expect(Math.sign(order)).toBe(Math.sign(a - b))
    }),
    { numRuns: 1000 },
  )
})

test('it is one order: any three names agree, and only equal names are equal', () => {
  const part = fc.constantFrom(
    '第',
    '一',
    '二',
    '十',
    '百',
    '小',
    '组',
    '三',
    '年级',
    '河',
    '八',
    '2',
    '10',
    '安',
    '中',
  )
  const name = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0)
      if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0) expect(compareNames(a, c)).toBeLessThanOrEqual(0)
      if (a !== b && a.normalize('NFKC') === a) expect(compareNames(a, b)).not.toBe(0)
    }),
    { numRuns: 1000 },
  )
})

test('groups stay in the order in which they come, rows of one name too', () => {
  const rows = [
    ['乙', 2, 'a'],
    ['第十组', 1, 'b'],
    ['甲', 2, 'c'],
    ['第二组', 1, 'd'],
    ['甲', 2, 'e'],
    ['丙', null, 'f'],
  ] as const
  const letters = (found: readonly (readonly [string, number | null, string])[]) => found.map(([, , last]) => last)
  const name = ([first]: (typeof rows)[number]) => first
  expect(letters(inNameOrder(rows, name, ([, group]) => group))).toEqual(['c', 'e', 'a', 'd', 'b', 'f'])
  expect(letters(inNameOrder(rows, name))).toEqual(['f', 'd', 'b', 'c', 'e', 'a'])
  expect(inNameOrder([], name)).toEqual([])
})
