import type pg from 'pg'
import { expect, test } from 'vitest'
import { scratchDb } from '../../testing/index.ts'

/** What is known of a file itself: it uses none, and goes on being known of one that is erased. */
const ABOUT_THE_FILE: ReadonlySet<string> = new Set(['evidence_picture', 'picture_twin'])

/** Every foreign key to stored files, with what guards it: the use of an erased file, and the erasing of a used one. */
const USES = `
  select c.conrelid::regclass::text as "table",
    exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
            where t.tgrelid = c.conrelid and p.proname = 'refuse_erased_file' and t.tgenabled = 'O'
              -- before each row, on insert
              and t.tgtype & 7 = 7) as "refusesErased",
    strpos((select prosrc from pg_proc where proname = 'refuse_erasing'), c.conrelid::regclass::text) > 0 as "keepsUsed",
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
     where a.attrelid = c.conrelid and a.attnum = any(c.conkey) and a.attname <> 'district_id') as columns
  from pg_constraint c
  where c.contype = 'f' and c.confrelid = 'app.evidence_file'::regclass
  order by 1, 4`

/** Columns that name a file and lead to none by a key. */
const LOOSE = `
  select a.attrelid::regclass::text || '.' || a.attname as column
  from pg_attribute a join pg_class r on r.oid = a.attrelid
  where r.relnamespace = 'app'::regnamespace and r.relkind in ('r', 'p') and a.attname ~ '(^|_)file_ids?$'
    and not exists (select from pg_constraint c where c.contype = 'f' and c.conrelid = a.attrelid
                    and a.attnum = any(c.conkey) and c.confrelid = 'app.evidence_file'::regclass)
  order by 1`

interface Use {
  readonly table: string
  readonly refusesErased: boolean
  readonly keepsUsed: boolean
  readonly columns: readonly string[]
}

async function usesIn(owner: pg.Pool) {
  const { rows: found } = await owner.query<Use>(USES)
  const uses = found.map((use) => ({ ...use, table: use.table.replace(/^app\./, '') }))
  const { rows: loose } = await owner.query<{ column: string }>(LOOSE)
  const guarded = uses.filter(({ table }) => !ABOUT_THE_FILE.has(table))
  return {
    uses,
    guarded,
    faults: [
      ...guarded.filter(({ refusesErased }) => !refusesErased).map(({ table }) => `${table} takes an erased file`),
      ...guarded.filter(({ keepsUsed }) => !keepsUsed).map(({ table }) => `a file that ${table} uses can be erased`),
      ...guarded.filter(({ columns }) => columns.join() !== 'file_id').map(({ table }) => `${table} has no file_id`),
      ...loose.map(({ column }) => `${column} leads to no file`),
    ],
  }
}

test('whatever uses a stored file refuses an erased one and keeps it from being erased; one that does not is found', async () => {
  await using scratch = await scratchDb()
  const { owner } = scratch
  const { uses, guarded, faults } = await usesIn(owner)
  process.stdout.write(`foreign keys to stored files: ${uses.length}, of which uses: ${guarded.length}\n`)
  expect(guarded.length).toBeGreaterThanOrEqual(3)
  expect(uses.map(({ table }) => table)).toEqual(expect.arrayContaining([...ABOUT_THE_FILE]))
  expect(faults).toEqual([])
  await owner.query(`create table app.planted (district_id uuid, file_id uuid, cover_file_id uuid,
    foreign key (district_id, file_id) references app.evidence_file (district_id, id))`)
  expect((await usesIn(owner)).faults).toEqual([
    'planted takes an erased file',
    'a file that planted uses can be erased',
    ...(await loosePlanted(owner)),
  ])
})

async function loosePlanted(owner: pg.Pool): Promise<readonly string[]> {
  const { rows } = await owner.query<{ column: string }>(LOOSE)
  expect(rows.map(({ column }) => column.replace(/^app\./, ''))).toEqual(['planted.cover_file_id'])
  return rows.map(({ column }) => `${column} leads to no file`)
}
