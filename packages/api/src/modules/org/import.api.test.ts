import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type ApiBench, apiBench, newKey, outcomeOf } from '@jianjia/api/testing'
import { countStatements, databaseChecksum } from '@jianjia/db/testing'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { UPLOADS } from '../../router.ts'
import { TreeImportPreview } from './import-preview.ts'
import { wrongRowsKey } from '../sheet-import/wrong-rows-key.ts'

const HEAD = '单位名称,上级单位,单位类别,统计编码,会员人数,学段'
const SHEET = [
  HEAD,
  '第三小学工会,,,A1,50,小学',
  '语文工会小组,第三小学工会,,,12,',
  '第一中学工会,,,A2,88,初中',
] as const
const WRONG = ['无根小学工会,没有的工会,,,1,', '坏数小学工会,,,,许多,'] as const

const Applied = z.strictObject({ created: z.int(), changed: z.int(), same: z.int(), skipped: z.int() })

function importing(bench: ApiBench, lines: readonly string[], by = bench.tenant.people.administrator) {
  const { districtId } = bench.tenant
  const file = { by, bytes: new TextEncoder().encode(lines.join('\n')), fileName: '单位.csv', mediaType: 'text/csv' }
  return {
    preview: async () =>
      TreeImportPreview.parse(await bench.upload('org.importPreview', { ...file, input: { districtId } })),
    apply: async (fingerprint: string, more: object = {}) => {
      const input = { districtId, key: newKey(), fingerprint, since: '2026-01-01', skipWrong: false, ...more }
      return Applied.parse(await bench.upload('org.importApply', { ...file, input }))
    },
  }
}

test('previewed, imported, and the same file again changes nothing', async () => {
  await using bench = await apiBench()
  const { owner } = bench.scratch
  const untouched = await databaseChecksum(owner)
  const file = importing(bench, SHEET)
  const preview = await file.preview()
  expect(preview.counts).toEqual({ new: 2, changed: 1, same: 0, wrong: 0 })
  expect(preview.rows.find(({ state }) => state === 'changed')?.changes).toEqual([
    { field: 'code', from: null, to: 'A2' },
    { field: 'memberCount', from: null, to: '88' },
    { field: 'stage', from: null, to: 'junior' },
  ])
  expect(await databaseChecksum(owner)).toBe(untouched)
  expect(await file.apply(preview.fingerprint)).toEqual({ created: 2, changed: 1, same: 0, skipped: 0 })

  const caller = bench.callerFor(bench.tenant.people.administrator)
  const { districtId } = bench.tenant
  const { nodes } = await caller.org.tree({ districtId })
  const school = nodes.find(({ name }) => name === '第三小学工会')
  expect(school).toMatchObject({ kind: 'branch', code: 'A1', members: 50, stage: 'primary' })
  expect(nodes.find(({ name }) => name === '语文工会小组')).toMatchObject({ kind: 'group', parentId: school?.unitId })
  expect(nodes.find(({ name }) => name === '第一中学工会')).toMatchObject({ code: 'A2', members: 88, stage: 'junior' })

  const again = await file.preview()
  expect(again.counts).toEqual({ new: 0, changed: 0, same: 3, wrong: 0 })
  const rows = ['audit_log', 'idempotency']
  const before = await databaseChecksum(owner, rows)
  expect(await file.apply(again.fingerprint)).toEqual({ created: 0, changed: 0, same: 3, skipped: 0 })
  expect(await databaseChecksum(owner, rows)).toBe(before)
})

test('wrong rows stop the import until the user has agreed to leave them out, and come back in a file', async () => {
  await using bench = await apiBench()
  const file = importing(bench, [...SHEET, ...WRONG])
  const preview = await file.preview()
  expect(preview.counts).toEqual({ new: 2, changed: 1, same: 0, wrong: 2 })
  expect(
    preview.rows.filter(({ state }) => state === 'wrong').map(({ row, faults }) => [row, faults[0]?.column]),
  ).toEqual([
    [5, '上级单位'],
    [6, '会员人数'],
  ])
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await outcomeOf(file.apply(preview.fingerprint))).toBe('importHasBadRows')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  expect(await file.apply(preview.fingerprint, { skipWrong: true })).toMatchObject({ created: 2, skipped: 2 })

  const { briefFiles } = bench.contextFor(undefined).services
  const kept = (districtId: typeof bench.tenant.districtId) =>
    briefFiles.open(wrongRowsKey(districtId, preview.wrongRowsToken ?? ''))
  expect((await kept(bench.tenant.districtId))?.byteLength).toBeGreaterThan(100)
  expect(await kept(bench.otherTenant.districtId)).toBeUndefined()
})

test('a tree that has changed since, another file and a day to come are refused, and nothing is written', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const file = importing(bench, SHEET)
  const { fingerprint } = await file.preview()
  const { unitId } = tenant.units.otherSchool
  await bench.callerFor(tenant.people.administrator).org.renameUnit({
    ...{ districtId: tenant.districtId, key: newKey(), unitId, name: '第二学校工会' },
    ...{ shortName: null, nameEn: null, from: '2026-02-01', expectedVersion: 1 },
  })
  const before = await databaseChecksum(scratch.owner)
  expect(await outcomeOf(file.apply(fingerprint))).toBe('importFileChanged')
  const fresh = await file.preview()
  expect(await outcomeOf(importing(bench, [...SHEET, '第四小学工会,,,,,']).apply(fresh.fingerprint))).toBe(
    'importFileChanged',
  )
  expect(await outcomeOf(file.apply(fresh.fingerprint, { since: '2999-01-01' }))).toBe('datesOutOfOrder')
  expect(await databaseChecksum(scratch.owner)).toBe(before)
})

test('who may not manage units previews and imports nothing; files that are no sheets say why', async () => {
  await using bench = await apiBench()
  const { tenant, otherTenant, scratch } = bench
  const { fingerprint } = await importing(bench, SHEET).preview()
  const before = await databaseChecksum(scratch.owner)
  for (const [by, code] of [
    [tenant.people.officer, 'notPermitted'],
    [tenant.people.chair, 'notPermitted'],
    [tenant.people.withoutPost, 'noPostHere'],
    [otherTenant.people.administrator, 'notFoundOrNoAccess'],
  ] as const) {
    const file = importing(bench, SHEET, by)
    expect([await outcomeOf(file.preview()), await outcomeOf(file.apply(fingerprint))]).toEqual([code, code])
  }
  expect(await outcomeOf(importing(bench, ['随便,写的', '没有,表头']).preview())).toBe('headerNotFound')
  const bytes = new TextEncoder().encode('%PDF-1.7')
  const by = tenant.people.administrator
  const pdf = bench.upload('org.importPreview', { by, input: { districtId: tenant.districtId }, bytes })
  expect(await outcomeOf(pdf)).toBe('notASpreadsheet')
  expect(await databaseChecksum(scratch.owner)).toBe(before)
})

test('a new unit exists from the day that was given, and the root with it', async () => {
  await using bench = await apiBench()
  const file = importing(bench, SHEET)
  const { fingerprint } = await file.preview()
  await file.apply(fingerprint, { since: '2023-09-01' })
  const { rows } = await bench.scratch.owner.query(
    `select u.opened_on::text as opened, n.valid_from::text as named, p.valid_from::text as placed
     from unit u join unit_name n on n.unit_id = u.id and n.voided_at is null
     join placement p on p.unit_id = u.id and p.voided_at is null
     where u.district_id = $1 and n.name in ('芦溪区教育工会', '语文工会小组') order by 1`,
    [bench.tenant.districtId],
  )
  const since = { opened: '2023-09-01', named: '2023-09-01', placed: '2023-09-01' }
  expect(rows).toEqual([since, since])
})

test('500 rows take no more statements than five, and a few seconds', async () => {
  await using bench = await apiBench()
  const schools = (first: number, count: number) =>
    Array.from({ length: count }, (_, n) => `第${first + n}小学工会,,,C${first + n},${n},小学`)
  const run = async (lines: readonly string[]) => {
    const file = importing(bench, [HEAD, ...lines])
    const { fingerprint } = await file.preview()
    const began = performance.now()
    const { statements } = await countStatements(bench.db, () => file.apply(fingerprint))
    return { statements: statements.length, seconds: (performance.now() - began) / 1000 }
  }
  const few = await run(schools(1000, 5))
  const many = await run(schools(2000, 500))
  expect(many.statements).toBe(few.statements)
  expect(many.seconds).toBeLessThan(8)
})

test('no transaction is open while a file is read', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const folder = await mkdtemp(path.join(tmpdir(), 'jianjia-slow-file-'))
  const bytes = new TextEncoder().encode([...SHEET, ...WRONG].join('\n'))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  /** A file whose bytes come only when somebody has opened it to read. */
  const slowly = async (name: keyof typeof UPLOADS, input: object) => {
    const pipe = path.join(folder, randomUUID())
    await promisify(execFile)('mkfifo', [pipe])
    const file = { path: pipe, name: '单位.csv', mediaType: 'text/csv', size: bytes.byteLength, sha256 }
    const answer = UPLOADS[name]?.receive(bench.contextFor(tenant.people.administrator), input, file)
    const writing = await open(pipe, 'w')
    // The one that asked for the permission may still be ending; one that waits for the file would never end.
    await expect.poll(openTransactions).toBe(0)
    await writing.writeFile(bytes)
    await writing.close()
    return await answer
  }
  const openTransactions = async () => {
    const { rows } = await scratch.owner.query(
      `select count(*)::int as open from pg_stat_activity
       where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`,
    )
    return rows[0].open
  }
  try {
    const { districtId } = tenant
    const preview = await slowly('org.importPreview', { districtId })
    const { fingerprint } = TreeImportPreview.parse(preview)
    const more = { key: newKey(), fingerprint, since: '2026-01-01', skipWrong: true }
    const applied = await slowly('org.importApply', { districtId, ...more })
    expect(applied).toMatchObject({ created: 2, changed: 1, skipped: 2 })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
