import { compareNames } from '@jianjia/domain/org'
import { expect, it } from 'vitest'
import { scratchDb } from '../../testing/index.ts'

const NAMES = [
  ...['第1小组', '第2小组', '第10小组', '第１１小组', '安吉小学', '三河小学', '七里小学', '四方小学', '吕梁小学'],
  ...['1年级', '12年级', 'ABC', 'abd', '青山小学（东）', '青山小学（西）', '青山小学', '八一小学', '重阳小学'],
]

it('the database and the domain order names alike, numbers by their size', async () => {
  await using scratch = await scratchDb()
  const { rows } = await scratch.owner.query<{ name: string }>(
    'select name from unnest($1::text[]) as listed (name) order by name collate app.zh, name',
    [NAMES.toReversed()],
  )
  const names = rows.map(({ name }) => name)
  expect(names).toEqual(NAMES.toSorted(compareNames))
  expect(names.filter((name) => name.startsWith('第'))).toEqual(['第1小组', '第2小组', '第10小组', '第１１小组'])
})
