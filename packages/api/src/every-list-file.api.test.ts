import { type ApiBench, apiBench, outcomeOf } from '@jianjia/api/testing'
import { readSheet } from '@jianjia/documents'
import { inTenant } from '@jianjia/db'
import { readClock } from '@jianjia/db/clock'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ALL_EXAMPLES } from '../testing/all-examples.ts'
import { callAny } from '../testing/call-procedure.ts'
import { TENANT_PROCEDURES } from '../testing/walk.ts'
import type { OutgoingFile } from './frame/download.ts'
import type { ListFile } from './frame/list-file.ts'
import { LIST_FILES } from './list-files.ts'

/** What a spreadsheet program would take for a formula, as the name of somebody. */
const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|calc', "'=1", '0012']

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
  const { districtId, people } = bench.tenant
  for (const [at, name] of FORMULAS.entries())
    await bench.scratch.owner.query('update person set name = $3 where district_id = $1 and id = $2', [
      ...[districtId, Object.values(people)[at]?.personId, name],
    ])
})
afterAll(() => bench[Symbol.asyncDispose]())

const metaOf = (name: string) => {
  const meta = TENANT_PROCEDURES.find((each) => each.name === name)
  if (meta === undefined) throw new Error(`no ${name}`)
  return meta
}

/** Asked by whoever is let in by the list. */
async function ask(file: ListFile, seen: object) {
  const { tenant } = bench
  const unit = tenant.units.district
  const prepared = await ALL_EXAMPLES[file.list]?.prepare({ bench, tenant, unit, unitName: 'district' })
  if (prepared === undefined) throw new Error(`${file.list} has no example`)
  const asked = Object.entries(prepared.input).filter(([name]) => file.filters.includes(name))
  const filters = Object.fromEntries(asked)
  const call = (name: string, input: object) =>
    callAny(bench, {
      meta: metaOf(name),
      by: tenant.people.officer,
      districtId: tenant.districtId,
      prepared: { input },
    })
  const whole = { ...file.whole(filters), ...('pageSize' in file.whole(filters) && { pageSize: 100 }) }
  return {
    filters,
    answer: await call(file.list, whole),
    open: () => call(`${file.list}File`, { ...filters, ...seen }),
  }
}

const isFile = (file: unknown): file is OutgoingFile => typeof file === 'object' && file !== null && 'content' in file

async function cellsOf(file: unknown) {
  if (!isFile(file) || !('bytes' in file.content)) throw new Error('no file')
  const read = await readSheet(file.content.bytes, { fileName: file.name })
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value.sheets[0]?.rows.map(({ cells }) => cells.map(({ text, type }) => ({ text, type }))) ?? []
}

describe.each(LIST_FILES.map((file) => [file.list, file] as const))('%s', (_name, file) => {
  test.each(['zh', 'en'] as const)(
    'its file holds what the list gives, cell by cell, in the columns asked for (%s)',
    async (language) => {
      const first = await ask(file, {})
      const columns = file.columnsOf(first.answer)
      const sorts = [undefined, ...columns.filter(({ sortable }) => sortable).map(({ key }) => key)]
      const { today } = await inTenant(bench.db, bench.tenant.districtId, 'read', readClock)
      for (const sort of sorts)
        for (const down of [false, true]) {
          const keys = columns.map(({ key }) => key).toReversed()
          const seen = { columns: keys, format: 'xlsx' as const, language, ...(sort && { sort, down }) }
          const asked = await ask(file, seen)
          const services = bench.contextFor(undefined).services
          const table = file.tableOf(asked.answer, { filters: asked.filters, seen, today, services })
          const cells = (await cellsOf(await asked.open())).slice(2)
          expect(cells.map((row) => row.map(({ text }) => text))).toEqual(
            [table?.header ?? [], ...(table?.rows ?? [])].map((row) => row.map(String)),
          )
          expect(table?.header).toHaveLength(columns.length)
          expect(cells.flat().filter(({ type }) => type !== 'text' && type !== 'number')).toEqual([])
        }
    },
  )

  test('a column that the list does not have stands in no file, and only such columns make none', async () => {
    const tried = ['name; drop table person', '__proto__', "' or 1=1 --", 'constructor']
    const seen = { columns: tried, format: 'xlsx', language: 'zh', sort: tried[0] }
    expect(await outcomeOf((await ask(file, seen)).open())).toBe('malformed')
    const [column] = file.columnsOf((await ask(file, {})).answer)
    const some = await ask(file, { ...seen, columns: [column?.key ?? '', ...tried] })
    expect((await cellsOf(await some.open())).slice(2).every((row) => row.length <= 1)).toBe(true)
  })
})

test('names that look like formulas are texts in both files, and leading zeros stay', async () => {
  const file = LIST_FILES.find(({ list }) => list === 'person.list')
  if (file === undefined) throw new Error('no list of people')
  const seen = { columns: ['name'], language: 'zh', everybody: true }
  const cells = (await cellsOf(await (await ask(file, { ...seen, format: 'xlsx' })).open())).flat()
  expect(cells.filter(({ type }) => type !== 'text')).toEqual([])
  expect(cells.map(({ text }) => text)).toEqual(expect.arrayContaining(FORMULAS))
  const csv = await (await ask(file, { ...seen, format: 'csv' })).open()
  if (!isFile(csv) || !('bytes' in csv.content)) throw new Error('no file')
  const lines = new TextDecoder().decode(csv.content.bytes).split('\r\n')
  expect(lines.filter((line) => /^[=+\-@\t]/.test(line))).toEqual([])
  expect(lines).toEqual(expect.arrayContaining(["'=1+1", "'@SUM(A1)", "''=1", '0012']))
})
