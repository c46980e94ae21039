import { type ApiBench, apiBench, benchScheme, newKey, seedAssessment } from '@jianjia/api/testing'
import { countStatements, setClock } from '@jianjia/db/testing'
import type { EntryId } from '@jianjia/domain/kernel'
import type { EntryDraft } from '@jianjia/domain/ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'

let bench: ApiBench
const year = { kind: 'assessment' }
const line = { missing: 'zero', rounding: null }

const LINES = [
  {
    ...{ ...line, id: 'must', name: '五必访', points: '4', rule: { kind: 'ratioLinear' } },
    source: {
      kind: 'measure',
      query: { aggregate: 'ratio', of: { metric: 'visit.done' }, over: { metric: 'visit.known' }, window: year },
    },
  },
  {
    ...{ ...line, id: 'leader', name: '走访最多', points: '5', rule: { kind: 'shareOfLeader' } },
    source: { kind: 'measure', query: { aggregate: 'sum', of: { metric: 'visit.done' }, window: year } },
  },
]

beforeAll(async () => {
  bench = await apiBench()
  await setClock(bench.scratch.owner, '2026-11-21T02:00:00Z')
  await seedAssessment(bench, bench.tenant, { scheme: { items: [...benchScheme().items, ...LINES] } })
})
afterAll(() => bench[Symbol.asyncDispose]())

const as = (name: 'groupLeader' | 'chair') => bench.callerFor(bench.tenant.people[name]).ledger
const base = () => ({ districtId: bench.tenant.districtId, key: newKey() })

function visit(visitedOn: string | null, day = '2026-10-01'): EntryDraft {
  const details = {
    ...{ visitKind: '退休', personName: '周晓梅', memberId: null, visitedOn, visitors: null },
    ...{ amountFen: null, goods: null, note: null },
  }
  const unitId = bench.tenant.units.schoolGroup.unitId
  return { kind: 'visit', unitId, day, title: '探望', details } as EntryDraft
}

const record = async (entry: EntryDraft) => as('groupLeader').record({ ...base(), entry, fileIds: [] })
const correct = (entryId: EntryId, entry: EntryDraft, expectedVersion: number) =>
  as('groupLeader').correct({ ...base(), entryId, entry, fileIds: [], expectedVersion })

test('saving says at once what it means, and so do correcting, the bin and taking out again', async () => {
  const first = await record(visit('2026-10-02'))
  expect(first.effects).toEqual([
    {
      ...{ assessmentId: expect.any(String), assessmentName: '2026 年度考核' },
      ...{ unitId: bench.tenant.units.school.unitId, unitName: expect.stringContaining('工会') },
      items: [
        {
          ...{ itemId: 'must', name: '五必访', full: '4', before: null, now: '4', dependsOnOthers: false },
          ...{ factBefore: { zh: '0/0', en: '0/0' }, factNow: { zh: '1/1', en: '1/1' } },
        },
        {
          ...{ itemId: 'leader', name: '走访最多', full: '5', before: null, now: null, dependsOnOthers: true },
          ...{ factBefore: { zh: '0', en: '0' }, factNow: { zh: '1', en: '1' } },
        },
      ],
    },
  ])
  const due = await record(visit(null))
  expect(due.effects[0]?.items).toMatchObject([{ itemId: 'must', before: '4', now: '2', factNow: { zh: '1/2' } }])
  const paid = await correct(due.entryId, visit('2026-10-05'), 1)
  expect(paid.effects[0]?.items).toMatchObject([
    { itemId: 'must', before: '2', now: '4', factBefore: { zh: '1/2' }, factNow: { zh: '2/2' } },
    { itemId: 'leader', factBefore: { zh: '1' }, factNow: { zh: '2' } },
  ])
  const named = await correct(due.entryId, { ...visit('2026-10-06'), title: '看望' }, 2)
  expect(named.effects).toEqual([])
  const { entryId } = due
  const binned = await as('groupLeader').trash({ ...base(), entryId, expectedVersion: 3 })
  expect(binned.effects[0]?.items).toMatchObject([
    { itemId: 'must', before: '4', now: '4', factNow: { zh: '1/1' } },
    { itemId: 'leader', factNow: { zh: '1' } },
  ])
  const back = await as('groupLeader').restore({ ...base(), entryId, expectedVersion: 4 })
  expect(back.effects[0]?.items).toMatchObject([{ factNow: { zh: '2/2' } }, { factNow: { zh: '2' } }])
  const away = await correct(entryId, visit('2025-06-02', '2025-06-01'), 5)
  expect(away.effects[0]?.items).toMatchObject([{ factNow: { zh: '1/1' } }, { factNow: { zh: '1' } }])
})

test('an entry that no open assessment reads says nothing, and what is told takes as many statements as before', async () => {
  expect((await record(visit('2025-03-02', '2025-03-01'))).effects).toEqual([])
  const few = (await countStatements(bench.db, () => record(visit('2026-09-02', '2026-09-01')))).statements.length
  for (let n = 0; n < 8; n += 1) await record(visit('2026-09-02', '2026-09-01'))
  const many = (await countStatements(bench.db, () => record(visit('2026-09-02', '2026-09-01')))).statements.length
  expect(many).toBe(few)
})
