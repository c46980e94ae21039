import { type ApiBench, apiBench, newKey, outcomeOf } from '@jianjia/api/testing'
import { databaseChecksum, setClock } from '@jianjia/db/testing'
import type { EntryId, FileId, UnitId } from '@jianjia/domain/kernel'
import type { DraftOf, EntryDraft } from '@jianjia/domain/ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedFile } from '../../../testing/bench-assessment.ts'
import type { BenchPersonName, BenchUnitName } from '../../../testing/bench-tenant.ts'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
  await setClock(bench.scratch.owner, '2026-11-21T02:00:00Z')
})
afterAll(() => bench[Symbol.asyncDispose]())

const as = (name: BenchPersonName) => bench.callerFor(bench.tenant.people[name]).ledger
const unitId = (name: BenchUnitName): UnitId => bench.tenant.units[name].unitId
const base = () => ({ districtId: bench.tenant.districtId, key: newKey() })
const checksum = () => databaseChecksum(bench.scratch.owner)

type Details = DraftOf<'dispatch'>['details']
const SENT: Details = {
  ...{ genre: 'news', channel: '区教育工会公众号', level: 'district', adopted: false },
  ...{ adoptedOn: null, link: null, author: null },
}
const ADOPTED: Details = { ...SENT, adopted: true, adoptedOn: '2026-04-03' as never, link: 'https://news.example/1' }

function draft(unit: BenchUnitName, more: { day?: string; title?: string; details?: Details } = {}): EntryDraft {
  const { day = '2026-04-01', title = '春季健步走', details = SENT } = more
  return { kind: 'dispatch', unitId: unitId(unit), day: day as EntryDraft['day'], title, details }
}

async function recorded(entry = draft('schoolGroup'), fileIds: FileId[] = []): Promise<EntryId> {
  return (await as('groupLeader').record({ ...base(), entry, fileIds })).entryId
}

async function measures(entryId: EntryId) {
  const { rows } = await bench.scratch.owner.query<{ metric: string; branch: string; month: Date }>(
    `select metric, branch_id as branch from ledger_measure where entry_id = $1 order by seq`,
    [entryId],
  )
  return rows.map(({ metric, branch }) => [metric, branch === unitId('school')])
}

async function total(metric: string, unit: BenchUnitName = 'schoolGroup') {
  const { rows } = await bench.scratch.owner.query<{ n: string }>(
    `select coalesce(sum(amount), 0)::text as n from unit_metric_total where unit_id = $1 and metric = $2`,
    [unitId(unit), metric],
  )
  return Number(rows[0]?.n)
}

test('a record counts to the group and to its branch, with the files that prove it', async () => {
  const [before, adoptedBefore] = [await total('dispatch.submitted'), await total('dispatch.adopted')]
  const fileId = await seedFile(bench, bench.tenant, { unit: 'schoolGroup', by: 'groupLeader' })
  const entry = draft('schoolGroup', { details: { ...ADOPTED, link: null } })
  const answer = await as('groupLeader').record({ ...base(), entry, fileIds: [fileId] })
  expect(answer.measures).toEqual([
    { metric: 'dispatch.submitted', amount: '1' },
    { metric: 'dispatch.adopted', amount: '1' },
  ])
  expect(await measures(answer.entryId)).toEqual([
    ['dispatch.submitted', true],
    ['dispatch.adopted', true],
  ])
  expect(await total('dispatch.submitted')).toBe(before + 1)
  expect(await total('dispatch.adopted')).toBe(adoptedBefore + 1)
  const read = await as('chair').get({ districtId: bench.tenant.districtId, entryId: answer.entryId })
  expect(read).toMatchObject({ entry, version: 1, trashedAt: null, files: [{ fileId }] })
})

test('corrected, the old figures are gone from its month and its sums, the new ones are there', async () => {
  const entryId = await recorded(draft('schoolGroup', { details: ADOPTED }))
  const entry = draft('schoolGroup', { day: '2026-05-06', title: '读书会' })
  const [submitted, adopted] = [await total('dispatch.submitted'), await total('dispatch.adopted')]
  const answer = await as('groupLeader').correct({ ...base(), entryId, entry, fileIds: [], expectedVersion: 1 })
  expect(answer.version).toBe(2)
  expect(await measures(entryId)).toEqual([['dispatch.submitted', true]])
  expect([await total('dispatch.submitted'), await total('dispatch.adopted')]).toEqual([submitted, adopted - 1])
})

test('in the bin it counts for nothing and is found there; taken out it counts as before', async () => {
  const before = [await total('dispatch.submitted'), await total('dispatch.adopted')]
  const entryId = await recorded(draft('schoolGroup', { title: '要丢的', details: ADOPTED }))
  const counted = [await total('dispatch.submitted'), await total('dispatch.adopted')]
  await as('groupLeader').trash({ ...base(), entryId, expectedVersion: 1 })
  expect(await measures(entryId)).toEqual([])
  expect([await total('dispatch.submitted'), await total('dispatch.adopted')]).toEqual(before)
  const search = {
    ...{ districtId: bench.tenant.districtId, kind: 'dispatch' as const, from: null, to: null, text: '要丢的' },
    ...{ page: 1, pageSize: 20 },
  }
  expect((await as('groupLeader').list({ ...search, trashed: false })).total).toBe(0)
  expect((await as('groupLeader').list({ ...search, trashed: true })).entries.map((each) => each.entryId)).toEqual([
    entryId,
  ])
  await as('groupLeader').restore({ ...base(), entryId, expectedVersion: 2 })
  expect(await measures(entryId)).toHaveLength(2)
  expect([await total('dispatch.submitted'), await total('dispatch.adopted')]).toEqual(counted)
})

interface Refused {
  readonly what: string
  readonly code: string
  readonly call: () => Promise<unknown>
}

async function expectRefused(refused: readonly Refused[]) {
  for (const { what, code, call } of refused) {
    const before = await checksum()
    expect([what, await outcomeOf(call())]).toEqual([what, code])
    expect([what, await checksum()]).toEqual([what, before])
  }
}

test('what cannot be recorded is refused with its reason, and nothing is written', async () => {
  const record =
    (entry: EntryDraft, fileIds: FileId[] = [], by: BenchPersonName = 'groupLeader') =>
    () =>
      as(by).record({ ...base(), entry, fileIds })
  const foreign = await seedFile(bench, bench.tenant, { unit: 'otherSchool', by: 'otherChair' })
  const elsewhere = await seedFile(bench, bench.otherTenant, { unit: 'schoolGroup', by: 'groupLeader' })
  const unknown = crypto.randomUUID() as string as FileId
  const stranger = { ...draft('schoolGroup'), unitId: bench.otherTenant.units.schoolGroup.unitId }
  const closed = draft('schoolSecondGroup', { day: '2026-06-02' })
  await bench.scratch.owner.query(`update unit set closed_on = '2026-06-01' where id = $1`, [closed.unitId])
  await expectRefused([
    { what: 'tomorrow', code: 'entryInFuture', call: record(draft('schoolGroup', { day: '2026-11-22' })) },
    {
      what: 'before the unit',
      code: 'entryBeforeUnitOpened',
      call: record(draft('schoolGroup', { day: '2023-12-31' })),
    },
    { what: 'after its last day', code: 'unitClosed', call: record(closed, [], 'chair') },
    {
      what: 'adopted before it was sent',
      code: 'datesOutOfOrder',
      call: record(draft('schoolGroup', { details: { ...ADOPTED, adoptedOn: '2026-03-31' as never } })),
    },
    {
      what: 'adopted tomorrow',
      code: 'entryInFuture',
      call: record(draft('schoolGroup', { details: { ...ADOPTED, adoptedOn: '2026-11-22' as never } })),
    },
    {
      what: 'adopted without a proof',
      code: 'evidenceMissing',
      call: record(draft('schoolGroup', { details: { ...ADOPTED, link: null } })),
    },
    { what: 'a file of another school', code: 'notFoundOrNoAccess', call: record(draft('schoolGroup'), [foreign]) },
    { what: 'a file of another tenant', code: 'notFoundOrNoAccess', call: record(draft('schoolGroup'), [elsewhere]) },
    { what: 'a file that is none', code: 'notFoundOrNoAccess', call: record(draft('schoolGroup'), [unknown]) },
    { what: 'a unit of another tenant', code: 'notFoundOrNoAccess', call: record(stranger) },
    { what: 'another group', code: 'notFoundOrNoAccess', call: record(draft('schoolSecondGroup')) },
    { what: 'another school', code: 'notFoundOrNoAccess', call: record(draft('otherSchool'), [], 'chair') },
    { what: 'the district’s officer', code: 'notPermitted', call: record(draft('schoolGroup'), [], 'officer') },
    { what: 'a member', code: 'notPermitted', call: record(draft('schoolGroup'), [], 'member') },
    {
      what: 'adopted without its day',
      code: 'malformed',
      call: record(draft('schoolGroup', { details: { ...SENT, adopted: true } })),
    },
    {
      what: 'a link that is a script',
      code: 'malformed',
      call: record(draft('schoolGroup', { details: { ...SENT, link: 'javascript:alert(1)' } })),
    },
    { what: 'an empty title', code: 'malformed', call: record(draft('schoolGroup', { title: '  ' })) },
  ])
  await bench.scratch.owner.query('update unit set closed_on = null where id = $1', [closed.unitId])
})

test('who looks at an old version, at the bin or at another’s entry changes nothing', async () => {
  const entryId = await recorded()
  const trashed = await recorded()
  await as('groupLeader').trash({ ...base(), entryId: trashed, expectedVersion: 1 })
  const entry = draft('schoolGroup', { title: '改过' })
  const correct = (more: object) => ({ ...base(), entryId, entry, fileIds: [], expectedVersion: 1, ...more })
  const elsewhere = draft('schoolSecondGroup')
  await expectRefused([
    {
      what: 'stale correction',
      code: 'staleVersion',
      call: () => as('chair').correct(correct({ expectedVersion: 2 })),
    },
    {
      what: 'stale bin',
      code: 'staleVersion',
      call: () => as('chair').trash({ ...base(), entryId, expectedVersion: 7 }),
    },
    {
      what: 'correcting in the bin',
      code: 'staleVersion',
      call: () => as('chair').correct(correct({ entryId: trashed, expectedVersion: 2 })),
    },
    {
      what: 'into the bin twice',
      code: 'staleVersion',
      call: () => as('chair').trash({ ...base(), entryId: trashed, expectedVersion: 2 }),
    },
    {
      what: 'restoring what is not there',
      code: 'staleVersion',
      call: () => as('chair').restore({ ...base(), entryId, expectedVersion: 1 }),
    },
    {
      what: 'to another unit',
      code: 'notFoundOrNoAccess',
      call: () => as('chair').correct(correct({ entry: elsewhere })),
    },
    { what: 'by another school', code: 'notFoundOrNoAccess', call: () => as('otherChair').correct(correct({})) },
    {
      what: 'into the bin by another school',
      code: 'notFoundOrNoAccess',
      call: () => as('otherChair').trash({ ...base(), entryId, expectedVersion: 1 }),
    },
    {
      what: 'an entry that is none',
      code: 'notFoundOrNoAccess',
      call: () =>
        as('chair').trash({ ...base(), entryId: crypto.randomUUID() as string as EntryId, expectedVersion: 1 }),
    },
    {
      what: 'corrected into tomorrow',
      code: 'entryInFuture',
      call: () => as('chair').correct(correct({ entry: draft('schoolGroup', { day: '2026-11-22' }) })),
    },
  ])
  expect(await outcomeOf(as('otherChair').get({ districtId: bench.tenant.districtId, entryId }))).toBe(
    'notFoundOrNoAccess',
  )
})

test('sent twice it is there once, with the same answer; another content under the same key is refused', async () => {
  const input = { ...base(), entry: draft('schoolGroup', { title: '连按两次' }), fileIds: [] }
  const answers = await Promise.all([as('groupLeader').record(input), as('groupLeader').record(input)])
  expect(answers[0]).toEqual(answers[1])
  const { rows } = await bench.scratch.owner.query(`select from ledger_entry where title = '连按两次'`)
  expect(rows).toHaveLength(1)
  expect(await outcomeOf(as('groupLeader').record({ ...input, entry: draft('schoolGroup') }))).toBe(
    'idempotencyKeyReused',
  )
})

test('of two corrections at the same moment one holds, and the sums fit it', async () => {
  const entryId = await recorded(draft('schoolGroup', { details: ADOPTED }))
  const outcomes = await Promise.all(
    [draft('schoolGroup'), draft('schoolGroup', { day: '2026-07-01' })].map((entry) =>
      outcomeOf(as('groupLeader').correct({ ...base(), entryId, entry, fileIds: [], expectedVersion: 1 })),
    ),
  )
  expect(outcomes.toSorted()).toEqual(['ok', 'staleVersion'])
  const { rows } = await bench.scratch.owner.query(`select unit_id, month, metric, amount from unit_metric_total
    where amount <> 0 except select unit_id, date_trunc('month', day)::date, metric, sum(amount_number)
    from ledger_measure group by 1, 2, 3`)
  expect(rows).toEqual([])
})

test('a corrected entry keeps its unused files on record, and shows those that it has now', async () => {
  const [first, second] = [
    await seedFile(bench, bench.tenant, { unit: 'schoolGroup', by: 'groupLeader' }),
    await seedFile(bench, bench.tenant, { unit: 'schoolGroup', by: 'groupLeader' }),
  ]
  const entryId = await recorded(draft('schoolGroup'), [first])
  const entry = draft('schoolGroup')
  await as('groupLeader').correct({ ...base(), entryId, entry, fileIds: [second], expectedVersion: 1 })
  const { files } = await as('groupLeader').get({ districtId: bench.tenant.districtId, entryId })
  expect(files.map((file) => file.fileId)).toEqual([second])
  const { rows } = await bench.scratch.owner.query(
    `select removed_at is null as used from evidence_use where subject_id = $1 order by added_at, id`,
    [entryId],
  )
  expect(rows).toEqual([{ used: false }, { used: true }])
})

test('a correction keeps the evidence that stays, ends what goes and adds what comes', async () => {
  const seed = () => seedFile(bench, bench.tenant, { unit: 'schoolGroup', by: 'groupLeader' })
  const [stays, goes, comes] = [await seed(), await seed(), await seed()]
  const entryId = await recorded(draft('schoolGroup'), [stays, goes])
  const uses = async () => {
    const { rows } = await bench.scratch.owner.query<{ id: string; file: string; ended: boolean }>(
      `select id, file_id as file, removed_at is not null as ended from evidence_use where subject_id = $1`,
      [entryId],
    )
    return rows
  }
  const before = await uses()
  const entry = draft('schoolGroup', { title: '春季健步走（更正）' })
  await as('groupLeader').correct({ ...base(), entryId, entry, fileIds: [stays, comes], expectedVersion: 1 })
  const after = await uses()
  const idOf = (rows: typeof before, file: string) => rows.filter((use) => use.file === file)
  expect(idOf(after, stays)).toEqual(idOf(before, stays))
  expect(idOf(after, goes)).toMatchObject([{ ended: true }])
  expect(idOf(after, comes)).toMatchObject([{ ended: false }])
  expect(after).toHaveLength(3)
})
