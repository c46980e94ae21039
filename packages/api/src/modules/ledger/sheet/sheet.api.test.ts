import { type ApiBench, apiBench, newKey, outcomeOf, seedFile } from '@jianjia/api/testing'
import { newId } from '@jianjia/db'
import { countStatements, databaseChecksum } from '@jianjia/db/testing'
import { LedgerKind } from '@jianjia/domain/ledger'
import { EXAMPLE_DAY, LEDGER_EXAMPLES } from '@jianjia/domain/testing'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { DOWNLOADS } from '../../../router.ts'
import { wrongRowsKey } from '../../sheet-import/wrong-rows-key.ts'
import { LedgerImportPreview } from './preview-import.ts'

const HEAD = '序号,慰问对象,慰问类别,慰问日期,慰问金,备注'
const VISITS = [
  HEAD,
  '1,周晓梅,生病住院,2025.3.4,500,手术顺利',
  '2,何一鸣,丧事,2025年3月8日,800,',
  '合计,,,,1300,',
] as const
const Applied = z.strictObject({ created: z.int(), changed: z.int(), same: z.int(), skipped: z.int() })

interface Importing {
  readonly kind?: LedgerKind
  readonly by?: keyof ApiBench['tenant']['people']
  readonly more?: object
  readonly fileName?: string
}

function importing(bench: ApiBench, content: readonly string[] | Uint8Array, options: Importing = {}) {
  const { districtId, units, people } = bench.tenant
  const { kind = 'visit', by = 'chair', more = {}, fileName = '走访.csv' } = options
  const bytes = content instanceof Uint8Array ? content : new TextEncoder().encode(content.join('\n'))
  const file = { by: people[by], bytes, fileName, mediaType: 'text/csv' }
  const input = { districtId, unitId: units.school.unitId, kind, columns: {}, fill: {}, fileIds: [], ...more }
  return {
    preview: async () => LedgerImportPreview.parse(await bench.upload('ledger.importPreview', { ...file, input })),
    apply: async (fingerprint: string, key = newKey(), skipWrong = false) =>
      Applied.parse(
        await bench.upload('ledger.importApply', { ...file, input: { ...input, key, fingerprint, skipWrong } }),
      ),
  }
}

type By = keyof ApiBench['tenant']['people']

async function exported(bench: ApiBench, kind: LedgerKind, by: By = 'chair', more: object = {}) {
  const { districtId, people } = bench.tenant
  const input = { districtId, kind, from: null, to: null, text: '', format: 'xlsx', language: 'zh', ...more }
  const file = await DOWNLOADS['ledger.export']?.open(bench.contextFor(people[by]), input)
  if (file === undefined || !('bytes' in file.content)) throw new Error('nothing was exported')
  return file.content.bytes
}

test('a school’s own sheet is previewed, imported, and changes nothing a second time', async () => {
  await using bench = await apiBench()
  const { owner } = bench.scratch
  const untouched = await databaseChecksum(owner)
  const file = importing(bench, VISITS)
  const preview = await file.preview()
  expect(preview).toMatchObject({
    counts: { new: 2, changed: 0, same: 0, wrong: 0 },
    headerRow: 1,
    wrongRowsToken: null,
  })
  expect(preview.skippedRows).toEqual([{ row: 4, reason: 'subtotal' }])
  expect(await databaseChecksum(owner)).toBe(untouched)
  const key = newKey()
  expect(await file.apply(preview.fingerprint, key)).toEqual({ created: 2, changed: 0, same: 0, skipped: 0 })
  const caller = bench.callerFor(bench.tenant.people.chair)
  const at = { districtId: bench.tenant.districtId, unitId: bench.tenant.units.school.unitId }
  expect(await caller.ledger.importProgress({ ...at, of: key })).toEqual({ progress: { done: 2, total: 2 } })
  const { rows } = await owner.query(
    `select e.title, e.details->>'amountFen' as fen, array_agg(m.metric order by m.metric) as metrics
     from ledger_entry e join ledger_measure m on m.entry_id = e.id group by 1, 2 order by 2`,
  )
  const metrics = ['visit.amount', 'visit.delay', 'visit.done', 'visit.known']
  expect(rows).toEqual([
    { title: '走访慰问：周晓梅', fen: '50000', metrics },
    { title: '走访慰问：何一鸣', fen: '80000', metrics },
  ])
  const again = await file.preview()
  expect(again.counts).toEqual({ new: 0, changed: 0, same: 2, wrong: 0 })
  const kept = ['audit_log', 'idempotency']
  const before = await databaseChecksum(owner, kept)
  expect(await file.apply(again.fingerprint)).toEqual({ created: 0, changed: 0, same: 2, skipped: 0 })
  expect(await databaseChecksum(owner, kept)).toBe(before)
})

test('a changed row corrects its entry and the sums with it', async () => {
  await using bench = await apiBench()
  const first = importing(bench, VISITS)
  await first.apply((await first.preview()).fingerprint)
  const second = importing(bench, [HEAD, '1,周晓梅,生病住院,2025.3.4,900,手术顺利'])
  const preview = await second.preview()
  expect(preview.rows).toMatchObject([{ state: 'changed', changes: [{ field: 'amountFen', from: '500', to: '900' }] }])
  expect(await second.apply(preview.fingerprint)).toMatchObject({ changed: 1 })
  const { rows } = await bench.scratch.owner.query(
    `select t.amount::int as kept, (select sum(m.amount_number)::int from ledger_measure m where m.metric = t.metric) as measured
     from unit_metric_total t where t.metric = 'visit.amount'`,
  )
  expect(rows).toEqual([{ kept: 170_000, measured: 170_000 }])
})

test('wrong rows stop the import until they are left out, and come back in a file', async () => {
  await using bench = await apiBench()
  const file = importing(bench, [...VISITS, '3,赵一、钱二,丧事,2025-03-09,100,', '4,孙三,旅游,2025-03-09,100,'])
  const preview = await file.preview()
  expect(preview.counts).toMatchObject({ new: 2, wrong: 2 })
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await outcomeOf(file.apply(preview.fingerprint))).toBe('importHasBadRows')
  expect(await outcomeOf(file.apply('0'.repeat(64)))).toBe('importFileChanged')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  expect(await file.apply(preview.fingerprint, newKey(), true)).toMatchObject({ created: 2, skipped: 2 })
  const { briefFiles } = bench.contextFor(undefined).services
  const bytes = await briefFiles.open(wrongRowsKey(bench.tenant.districtId, preview.wrongRowsToken ?? ''))
  const back = await importing(bench, bytes ?? new Uint8Array(), { fileName: '错误行.xlsx' }).preview()
  expect(back.counts).toEqual({ new: 0, changed: 0, same: 0, wrong: 2 })
})

test('how a branch’s columns were matched is remembered', async () => {
  await using bench = await apiBench()
  const lines = ['谁,慰问类别,慰问日期,多少钱', '周晓梅,生病住院,2025-03-04,500']
  const columns = { 谁: 'personName', 多少钱: 'amountFen' }
  const guessed = ['探视对象,慰问种类,探视时间,慰问金数额', '周晓梅,生病住院,2025-03-04,500']
  expect((await importing(bench, guessed).preview()).counts).toMatchObject({ new: 1, wrong: 0 })
  expect((await importing(bench, lines).preview()).counts.wrong).toBe(1)
  const told = importing(bench, lines, { more: { columns } })
  await told.apply((await told.preview()).fingerprint)
  const next = await importing(bench, [lines[0] ?? '', '何一鸣,丧事,2025-03-08,800']).preview()
  expect(next.counts).toMatchObject({ new: 1, wrong: 0 })
  expect(next.columns).toContainEqual({ column: '多少钱', at: 3, field: 'amountFen' })
})

test('an export of every kind goes back into the ledger it came from and changes nothing', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  for (const kind of LedgerKind.options) {
    const { title, details } = LEDGER_EXAMPLES[kind]
    const named = Object.entries(details).map(([field, value]) => [
      field,
      field.startsWith('memberId') ? (Array.isArray(value) ? [] : null) : value,
    ])
    await scratch.owner.query(
      `insert into ledger_entry (district_id, id, kind, unit_id, branch_id, day, title, details, recorded_by)
       values ($1, $2, $3, $4, $4, $5, $6, $7, $8)`,
      [
        ...[tenant.districtId, newId(), kind, tenant.units.school.unitId, EXAMPLE_DAY, title],
        ...[JSON.stringify(Object.fromEntries(named)), tenant.people.chair.personId],
      ],
    )
    const { counts } = await importing(bench, await exported(bench, kind), { kind, fileName: 'a.xlsx' }).preview()
    expect([kind, counts]).toEqual([kind, { new: 0, changed: 0, same: 1, wrong: 0 }])
  }
})

test('above the branch an export names nobody in need', async () => {
  await using bench = await apiBench()
  const file = importing(bench, VISITS)
  await file.apply((await file.preview()).fingerprint)
  const own = await importing(bench, await exported(bench, 'visit'), { fileName: 'a.xlsx' }).preview()
  expect(own.counts.same).toBe(2)
  const { rows } = await bench.scratch.owner.query<{ id: string }>('select id from ledger_entry order by day')
  const marked = await exported(bench, 'visit', 'chair', { only: `${rows[0]?.id}.${newKey()}`, text: '没有这样的标题' })
  const alone = await importing(bench, marked, { fileName: 'a.xlsx' }).preview()
  expect([alone.rows.length, alone.counts.same], 'the marked one, whatever the list is narrowed by').toEqual([1, 1])
  const above = await exported(bench, 'visit', 'officer')
  const seen = await importing(bench, above, { fileName: 'a.xlsx' }).preview()
  expect(seen.rows.map(({ title }) => title)).not.toContain('走访慰问：周晓梅')
  expect(seen.counts.same).toBe(0)
})

test('evidence goes with the new entries of a kind that asks for it; who may not record imports nothing', async () => {
  await using bench = await apiBench()
  const lines = ['活动时间,活动名称,参与人数', '2025-03-02,趣味运动会,46人']
  const more = { fill: { category: 'sport' } }
  expect((await importing(bench, lines, { kind: 'activity', more }).preview()).rows[0]?.faults[0]?.reason.zh).toContain(
    '佐证',
  )
  const fileIds = [await seedFile(bench, bench.tenant, { unit: 'school', by: 'chair' })]
  const proved = importing(bench, lines, { kind: 'activity', more: { ...more, fileIds } })
  expect(await proved.apply((await proved.preview()).fingerprint)).toMatchObject({ created: 1 })
  const { rows } = await bench.scratch.owner.query('select count(*)::int as uses from evidence_use')
  expect(rows).toEqual([{ uses: 1 }])
  const before = await databaseChecksum(bench.scratch.owner)
  for (const [by, code] of [
    ['officer', 'notPermitted'],
    ['member', 'notPermitted'],
    ['otherChair', 'notFoundOrNoAccess'],
  ] as const) {
    const file = importing(bench, VISITS, { by })
    expect([await outcomeOf(file.preview()), await outcomeOf(file.apply('0'.repeat(64)))]).toEqual([code, code])
  }
  expect(await outcomeOf(importing(bench, ['随便,写的', '没有,表头']).preview())).toBe('headerNotFound')
  expect(await outcomeOf(importing(bench, new TextEncoder().encode('%PDF-1.7')).preview())).toBe('notASpreadsheet')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
})

test('500 rows take no more statements than five', async () => {
  await using bench = await apiBench()
  const run = async (count: number) => {
    const lines = Array.from({ length: count }, (_, n) => `${n},人${n},丧事,2025-03-0${(n % 9) + 1},${n},`)
    const file = importing(bench, [HEAD, ...lines])
    const { fingerprint } = await file.preview()
    return (await countStatements(bench.db, () => file.apply(fingerprint))).statements.length
  }
  const few = await run(5)
  expect(await run(500)).toBe(few)
})
