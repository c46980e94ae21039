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

/** Lists of which nothing stands in this tenant; what their cells say is tested beside their columns. */
const EMPTY_HERE = ['keyPoints.list', 'planOverview.keyPoints', 'review.list', 'title.list']

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

/** The list and its file, asked by whoever is let in by the list; what the list needs is made once. */
async function begin(file: ListFile) {
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
    open: (seen: object) => call(file.name, { ...filters, ...seen }),
  }
}

const isFile = (file: unknown): file is OutgoingFile => typeof file === 'object' && file !== null && 'content' in file

/** The cells of every row, up to the last one that says something. */
async function cellsOf(file: unknown) {
  if (!isFile(file) || !('bytes' in file.content)) throw new Error('no file')
  const read = await readSheet(file.content.bytes, { fileName: file.name })
  if (!read.ok) throw new Error(read.refusal.code)
  const rows = read.value.sheets[0]?.rows.map(({ cells }) => {
    const at = new Map(cells.map(({ column, text, type }) => [column, { text, type }]))
    return Array.from(
      { length: Math.max(...at.keys()) + 1 },
      (_, column) => at.get(column) ?? { text: '', type: 'text' },
    )
  })
  return rows ?? []
}

const withoutTail = (row: readonly string[]) => row.slice(0, row.findLastIndex((text) => text !== '') + 1)

describe.each(LIST_FILES.map((file) => [file.name, file] as const))('%s', (_name, file) => {
  test('its file holds what the list gives, cell by cell, in the columns asked for, in both languages', async () => {
    const { answer, filters, open } = await begin(file)
    const columns = file.columnsOf(answer)
    const keys = columns
      .map(({ key }) => key)
      .toReversed()
      .slice(0, 80)
    const { today } = await inTenant(bench.db, bench.tenant.districtId, 'read', readClock)
    const sorts = columns
      .filter(({ sortable }) => sortable)
      .flatMap(({ key }) => [
        { sort: key, down: false },
        { sort: key, down: true },
      ])
    const orders = [
      { language: 'en' as const },
      ...[{}, ...sorts].map((sort) => ({ ...sort, language: 'zh' as const })),
    ]
    for (const order of orders) {
      const seen = { columns: keys, format: 'xlsx' as const, ...order }
      const { services } = bench.contextFor(undefined)
      const table = file.tableOf(answer, { filters, seen, today, services })
      const cells = (await cellsOf(await open(seen))).slice(2)
      expect(cells.length > 1).toBe(!EMPTY_HERE.includes(file.list))
      expect(cells.map((row) => withoutTail(row.map(({ text }) => text)))).toEqual(
        [table?.header ?? [], ...(table?.rows ?? [])].map((row) => withoutTail(row.map(String))),
      )
      expect(table?.header).toHaveLength(keys.length)
      expect(cells.flat().filter(({ type }) => type !== 'text' && type !== 'number')).toEqual([])
    }
    const [header] = await cellsOf(await open({ format: 'csv', language: 'zh' }))
    expect(header?.map(({ text }) => text)).toEqual(columns.map(({ heading }) => heading.zh))
  })

  test('a column that the list does not have stands in no file, and only such columns make none', async () => {
    const tried = ['name; drop table person', '__proto__', "' or 1=1 --", 'constructor']
    const seen = { columns: tried, format: 'xlsx', language: 'zh', sort: tried[0] }
    const { answer, open } = await begin(file)
    expect(await outcomeOf(open(seen))).toBe('malformed')
    const [column] = file.columnsOf(answer)
    const some = await open({ ...seen, columns: [column?.key ?? '', ...tried] })
    expect((await cellsOf(some)).slice(2).every((row) => row.length <= 1)).toBe(true)
  })
})

test('where rows cannot be marked, no file is made of marked ones', async () => {
  const file = LIST_FILES.find(({ marksOf }) => marksOf === undefined)
  if (file === undefined) throw new Error('every list has marks')
  const { open } = await begin(file)
  expect(await outcomeOf(open({ format: 'csv', language: 'zh', only: 'a' }))).toBe('malformed')
})

test('names that look like formulas are texts in both files, and leading zeros stay', async () => {
  const file = LIST_FILES.find(({ list }) => list === 'person.list')
  if (file === undefined) throw new Error('no list of people')
  const seen = { columns: ['name'], language: 'zh', everybody: true }
  const { open } = await begin(file)
  const cells = (await cellsOf(await open({ ...seen, format: 'xlsx' }))).flat()
  expect(cells.filter(({ type }) => type !== 'text')).toEqual([])
  expect(cells.map(({ text }) => text)).toEqual(expect.arrayContaining(FORMULAS))
  const csv = await open({ ...seen, format: 'csv' })
  if (!isFile(csv) || !('bytes' in csv.content)) throw new Error('no file')
  const lines = new TextDecoder().decode(csv.content.bytes).split('\r\n')
  expect(lines.filter((line) => /^[=+\-@\t]/.test(line))).toEqual([])
  expect(lines).toEqual(expect.arrayContaining(["'=1+1", "'@SUM(A1)", "''=1", '0012']))
})

/** Lists of which rows can be marked. */
const MARKED = LIST_FILES.filter(({ marksOf }) => marksOf !== undefined)

test.each(MARKED.map((file) => [file.name, file] as const))(
  '%s: marked rows stand in it by themselves',
  async (_name, file) => {
    const { answer, filters, open } = await begin(file)
    const seen = { language: 'zh' as const, format: 'xlsx' as const }
    const { today } = await inTenant(bench.db, bench.tenant.districtId, 'read', readClock)
    const { services } = bench.contextFor(undefined)
    const ids = file.marksOf?.(answer, { filters, services }) ?? []
    expect(ids.length).toBeGreaterThan(0)
    const only = [ids.at(-1), bench.tenant.districtId].join('.')
    const table = file.tableOf(answer, { filters, seen: { ...seen, only }, today, services })
    expect(table?.rows).toHaveLength(1)
    const cells = (await cellsOf(await open({ ...seen, only }))).map((row) => withoutTail(row.map(({ text }) => text)))
    expect(cells[1]?.join()).toContain('只含选中的行，共 1 条')
    expect(cells.slice(3)).toEqual(table?.rows.map((row) => withoutTail(row.map(String))))
  },
)
