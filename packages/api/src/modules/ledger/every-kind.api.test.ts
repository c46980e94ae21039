import { type ApiBench, apiBench, newKey, outcomeOf } from '@jianjia/api/testing'
import { databaseChecksum, setClock } from '@jianjia/db/testing'
import type { EntryId, FileId, PersonId, UnitId } from '@jianjia/domain/kernel'
import { EntryDraft, isPersonal, LedgerKind, measuresOf, specOf, WITHHELD } from '@jianjia/domain/ledger'
import { EXAMPLE_MEMBERS, exampleDraft, LEDGER_EXAMPLES } from '@jianjia/domain/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BENCH_ITEMS, benchScheme, seedFile } from '../../../testing/bench-assessment.ts'
import { seedMembers } from '../../../testing/bench-members.ts'
import { seedReviews } from '../../../testing/bench-review.ts'
import type { BenchPersonName, BenchUnitName } from '../../../testing/bench-tenant.ts'

const STRANGER = '00000000-0000-7000-8000-00000000a009' as PersonId
const NAMED = '周晓梅'

let bench: ApiBench
let proof: FileId
beforeAll(async () => {
  bench = await apiBench()
  await setClock(bench.scratch.owner, '2026-11-21T02:00:00Z')
  const [first, second] = EXAMPLE_MEMBERS
  await seedMembers(bench, bench.tenant, [
    { personId: first, name: NAMED, unit: 'schoolGroup' },
    { personId: second, name: '钱文', unit: 'school' },
    { personId: STRANGER, name: '别校会员', unit: 'otherSchool' },
  ])
  proof = await seedFile(bench, bench.tenant, { unit: 'schoolGroup', by: 'groupLeader' })
})
afterAll(() => bench[Symbol.asyncDispose]())

const as = (name: BenchPersonName) => bench.callerFor(bench.tenant.people[name]).ledger
const unitId = (name: BenchUnitName): UnitId => bench.tenant.units[name].unitId
const base = () => ({ districtId: bench.tenant.districtId, key: newKey() })
const checksum = () => databaseChecksum(bench.scratch.owner)
const exampleOf = (kind: LedgerKind) => EntryDraft.parse(exampleDraft(kind, unitId('schoolGroup')))
const record = (entry: EntryDraft) => as('groupLeader').record({ ...base(), entry, fileIds: [proof] })
const search = (kind: LedgerKind, more: { text?: string; trashed?: boolean } = {}) => ({
  ...{ districtId: bench.tenant.districtId, kind, from: null, to: null, text: '', trashed: false },
  ...{ page: 1, pageSize: 20, ...more },
})

/** What the table holds of an entry; the same shape as what the domain computes anew. */
async function stored(entryId: EntryId) {
  const { rows } = await bench.scratch.owner.query(
    'select metric, amount, subject, level, kind from ledger_measure where entry_id = $1 order by seq',
    [entryId],
  )
  return rows
}

/** The unit's monthly sums and the sums of its measures: no row may be in one and not in the other. */
async function unequalSums() {
  const { rows } = await bench.scratch.owner.query(
    `with sums as (select unit_id, date_trunc('month', day)::date as month, metric, sum(amount_number) as amount
       from ledger_measure group by 1, 2, 3),
     kept as (select unit_id, month, metric, amount from unit_metric_total where amount <> 0)
     (select * from sums except select * from kept) union all (select * from kept except select * from sums)`,
  )
  return rows
}

test.each(LedgerKind.options)('%s is recorded, read, listed, corrected, binned and taken out again', async (kind) => {
  const entry = exampleOf(kind)
  const { entryId } = await record(entry)
  expect(await stored(entryId)).toEqual(measuresOf(entry))
  expect(measuresOf(entry).length).toBeGreaterThan(0)
  const read = await as('chair').get({ districtId: bench.tenant.districtId, entryId })
  expect(read).toMatchObject({ entry, version: 1, withheld: false, files: [{ fileId: proof }] })
  const list = () => as('groupLeader').list(search(kind))
  expect((await list()).entries).toMatchObject([{ entryId, entry, withheld: false }])

  const corrected = EntryDraft.parse({ ...entry, title: `${entry.title}（更正）`, day: '2026-02-27' })
  await as('groupLeader').correct({ ...base(), entryId, entry: corrected, fileIds: [proof], expectedVersion: 1 })
  expect(await stored(entryId)).toEqual(measuresOf(corrected))
  expect(await unequalSums()).toEqual([])

  await as('groupLeader').trash({ ...base(), entryId, expectedVersion: 2 })
  expect(await stored(entryId)).toEqual([])
  expect((await list()).total).toBe(0)
  expect((await as('groupLeader').list(search(kind, { trashed: true }))).total).toBe(1)
  await as('groupLeader').restore({ ...base(), entryId, expectedVersion: 3 })
  expect(await stored(entryId)).toEqual(measuresOf(corrected))
  expect(await unequalSums()).toEqual([])
})

/** The details of a kind with one field said otherwise. */
function withDetail(kind: LedgerKind, field: string, value: unknown): EntryDraft {
  const entry = exampleOf(kind)
  return EntryDraft.parse({ ...entry, details: { ...entry.details, [field]: value } })
}

const NAMING = LedgerKind.options.filter((kind) => specOf(kind).members !== undefined)
const WORDED = LedgerKind.options.flatMap((kind) => Object.keys(specOf(kind).words ?? {}).map((field) => [kind, field]))

test.each(NAMING)('%s does not name who is no member of this school, and nothing is written', async (kind) => {
  const single = 'memberId' in LEDGER_EXAMPLES[kind].details
  const entry = withDetail(kind, single ? 'memberId' : 'memberIds', single ? STRANGER : [STRANGER])
  const before = await checksum()
  expect(await outcomeOf(record(entry))).toBe('memberNotOnRoster')
  expect(await checksum()).toBe(before)
})

test.each(WORDED)('%s takes a word of the district’s list only', async (kind, field) => {
  const before = await checksum()
  expect(await outcomeOf(record(withDetail(LedgerKind.parse(kind), String(field), '没有列出的词')))).toBe(
    'wordNotListed',
  )
  expect(await checksum()).toBe(before)
})

test('every kind that asks for proof is refused without one, and nothing is written', async () => {
  const refused: LedgerKind[] = []
  for (const kind of LedgerKind.options) {
    const before = await checksum()
    const outcome = await outcomeOf(as('groupLeader').record({ ...base(), entry: exampleOf(kind), fileIds: [] }))
    if (outcome === 'ok') continue
    expect([kind, outcome, await checksum()]).toEqual([kind, 'evidenceMissing', before])
    refused.push(kind)
  }
  expect(refused).toEqual(expect.arrayContaining(['activity', 'honour', 'festivalGoods']))
  expect(refused).not.toContain('visit')
})

const WITHIN: readonly BenchPersonName[] = ['chair', 'committeeMember', 'groupLeader']
const ABOVE: readonly BenchPersonName[] = ['officer', 'auditor']

test('who a person in need is, is read within the branch and by nobody above it', async () => {
  const kinds = LedgerKind.options.filter(isPersonal)
  expect(kinds).toEqual(['visit', 'lifeEventGift', 'volunteering'])
  for (const kind of kinds) {
    const whole = { ...exampleOf(kind), title: `${NAMED}的事` }
    const { entryId } = await record(EntryDraft.parse(whole))
    const seen = async (name: BenchPersonName) => ({
      get: await as(name).get({ districtId: bench.tenant.districtId, entryId }),
      list: await as(name).list(search(kind)),
      found: await as(name).list(search(kind, { text: NAMED })),
    })
    for (const name of WITHIN) {
      const { get, found } = await seen(name)
      expect([kind, name, get.withheld, get.entry.title]).toEqual([kind, name, false, whole.title])
      expect(found.entries.map((each) => each.entryId)).toContain(entryId)
    }
    for (const name of ABOVE) {
      const { get, list, found } = await seen(name)
      const said = JSON.stringify({ get: { ...get, recordedByName: '' }, list })
      expect([kind, name, get.withheld, said.includes(NAMED), said.includes(EXAMPLE_MEMBERS[0])]).toEqual([
        ...[kind, name, true, false, false],
      ])
      expect(list.entries.some((each) => each.entryId === entryId && each.withheld)).toBe(true)
      expect([kind, name, found.total]).toEqual([kind, name, 0])
      expect(get.people).toEqual([])
      expect(get.files.map((file) => file.name)).toEqual([expect.stringMatching(/^佐证1/)])
    }
  }
})

test('a visit above the branch keeps what figures are made of: its kind, its day, its amount', async () => {
  const { entryId } = await record(exampleOf('visit'))
  const { entry } = await as('officer').get({ districtId: bench.tenant.districtId, entryId })
  expect(entry).toMatchObject({
    ...{ day: '2026-03-02', title: '走访慰问' },
    details: { visitKind: '生病住院', visitedOn: '2026-03-04', amountFen: 50_000, personName: WITHHELD, note: null },
  })
})

test('the lineage that a reviewer opens names the ledger, not the person', async () => {
  const { entryId } = await record(EntryDraft.parse({ ...exampleOf('visit'), title: `探望${NAMED}` }))
  const visits = { aggregate: 'sum', of: { metric: 'visit.done' }, window: { kind: 'assessment' } }
  const items = benchScheme().items.map((item) =>
    item.id === BENCH_ITEMS.dispatch ? { ...item, source: { kind: 'measure', query: visits } } : item,
  )
  const { assessmentId } = await seedReviews(bench, bench.tenant, {
    ...{ units: ['school', 'otherSchool'], scheme: { items } },
  })
  const about = { districtId: bench.tenant.districtId, assessmentId, unitId: unitId('school') }
  const review = await bench.callerFor(bench.tenant.people.otherChair).review.get(about)
  const said = JSON.stringify(review)
  expect(said).toContain(entryId)
  expect(said).toContain('走访慰问')
  for (const named of [NAMED, EXAMPLE_MEMBERS[0]]) expect(said).not.toContain(named)
  expect(await outcomeOf(as('otherChair').get({ districtId: bench.tenant.districtId, entryId }))).toBe(
    'notFoundOrNoAccess',
  )
})
