import { expect, test } from 'vitest'
import { localPage } from './local-page.ts'

interface Row {
  readonly name: string
  readonly score: string | null
}

const rows: readonly Row[] = [
  { name: '王小明', score: '9.5' },
  { name: '阿强', score: null },
  { name: '重庆', score: '10' },
  { name: '李四', score: '1/3' },
]
const columns = [
  { key: 'name', sortBy: (row: Row) => ({ text: row.name }) },
  { key: 'score', sortBy: (row: Row) => ({ exact: row.score }) },
]
const names = (search: Parameters<typeof localPage>[1]) => localPage(rows, search, columns).rows.map(({ name }) => name)

test('names stand in the order of their pinyin', () => {
  expect(names({ sort: 'name' })).toEqual(['阿强', '重庆', '李四', '王小明'])
})
test('figures are compared exactly, and a missing one stands last both ways', () => {
  expect(names({ sort: 'score' })).toEqual(['李四', '王小明', '重庆', '阿强'])
  expect(names({ sort: 'score', down: true })).toEqual(['重庆', '王小明', '李四', '阿强'])
})
test('an unknown column in an old link keeps the order that came', () => {
  expect(names({ sort: 'gone' })).toEqual(rows.map(({ name }) => name))
})
test('a page is cut and the total is of all', () => {
  const many = Array.from({ length: 120 }, (_, index) => ({ name: `${index}`, score: null }))
  const page = localPage(many, { page: 3 }, columns)
  expect(page.total).toBe(120)
  expect(page.rows.map(({ name }) => name)).toEqual(Array.from({ length: 20 }, (_, index) => `${100 + index}`))
})
