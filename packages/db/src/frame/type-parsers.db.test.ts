import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { scratchDb } from '../../testing/index.ts'
import { inLocal } from './transactions.ts'

it('reads whole numbers as numbers, decimals and days as text, instants as dates', async () => {
  await using scratch = await scratchDb()
  const [row] = await inLocal(scratch.db, 'read', async (read) => {
    const { rows } = await sql<
      Record<string, unknown>
    >`select 9007199254740991::int8 as whole, 12.50::numeric as decimal,
      date '2026-02-28' as day, array[date '2026-01-31', null] as days, array[1::int8, 2] as wholes,
      '{}'::date[] as none, timestamptz '2026-01-01 08:00:00+08' as at, '{"a": 1}'::jsonb as json`.execute(read)
    return rows
  })
  expect(row).toEqual({
    whole: 9007199254740991,
    decimal: '12.50',
    day: '2026-02-28',
    days: ['2026-01-31', null],
    wholes: [1, 2],
    none: [],
    at: new Date('2026-01-01T00:00:00Z'),
    json: { a: 1 },
  })
})

it('throws rather than lose digits', async () => {
  await using scratch = await scratchDb()
  const read = inLocal(scratch.db, 'read', (handle) => sql`select 9007199254740993::int8 as whole`.execute(handle))
  await expect(read).rejects.toThrow('beyond what can be told apart')
})
