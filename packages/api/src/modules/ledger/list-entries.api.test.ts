import { type ApiBench, apiBench, outcomeOf } from '@jianjia/api/testing'
import { newId } from '@jianjia/db'
import { countStatements, setClock } from '@jianjia/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  BENCH_PERSON_NAMES,
  BENCH_UNIT_NAMES,
  type BenchPersonName,
  type BenchUnitName,
} from '../../../testing/bench-tenant.ts'
import { isAtOrBelow } from '../../../testing/relations.ts'

/** Every unit of two tenants with equal names has entries; the title says whose they are. */
let bench: ApiBench
const PER_UNIT = 4
type Tenant = ApiBench['tenant']

interface Seeded {
  readonly entryId: string
  readonly unit: BenchUnitName
  readonly day: string
  readonly title: string
  readonly trashed: boolean
}
const seeded = new Map<Tenant, Seeded[]>()

beforeAll(async () => {
  bench = await apiBench()
  await setClock(bench.scratch.owner, '2026-11-21T02:00:00Z')
  for (const tenant of [bench.tenant, bench.otherTenant]) await seed(tenant)
})
afterAll(() => bench[Symbol.asyncDispose]())

async function seed(tenant: Tenant) {
  const rows = BENCH_UNIT_NAMES.flatMap((unit, at) =>
    Array.from(
      { length: PER_UNIT },
      (_, n): Seeded => ({
        ...{ entryId: newId<string>(), unit, day: `2026-0${1 + ((at + n) % 9)}-1${n}`, trashed: n === 3 },
        title: `${tenant.canary} ${n % 2 === 0 ? 'Walk' : '读书'} ${unit}`,
      }),
    ),
  )
  seeded.set(tenant, rows)
  const nearest = (unit: BenchUnitName | undefined, kind: string): string | null => {
    if (unit === undefined) return null
    const { kind: own, parent, unitId } = tenant.units[unit]
    return own === kind ? unitId : nearest(parent, kind)
  }
  for (const { entryId, unit, day, title, trashed } of rows)
    await bench.scratch.owner.query(
      `insert into ledger_entry (district_id, id, kind, unit_id, branch_id, general_branch_id, day, title, details,
         recorded_by, trashed_at) values ($1, $2, 'dispatch', $3, $4, $5, $6, $7, $8, $9, case when $10 then app.now() end)`,
      [
        ...[
          tenant.districtId,
          entryId,
          tenant.units[unit].unitId,
          nearest(unit, 'branch'),
          nearest(unit, 'generalBranch'),
        ],
        ...[day, title, JSON.stringify(DETAILS), tenant.people.chair.personId, trashed],
      ],
    )
}

const DETAILS = {
  ...{ genre: 'news', channel: '区教育工会公众号', level: 'district', adopted: false },
  ...{ adoptedOn: null, link: null, author: null },
}

/** Who sees what, said once more in the words of the permission table: slow, by names, without a query. */
function sees(tenant: Tenant, person: BenchPersonName, unit: BenchUnitName): boolean {
  const { role, at } = tenant.people[person]
  if (at === undefined) return false
  if (role === 'districtOfficer') return true
  if (role === 'groupLeader') return unit === at
  return (role === 'auditor' || role === 'chair' || role === 'committeeMember') && isAtOrBelow(tenant, unit, at)
}

interface Search {
  readonly text?: string
  readonly from?: string
  readonly to?: string
  readonly trashed?: boolean
}

const SEARCHES: readonly Search[] = [
  {},
  { trashed: true },
  { text: 'walk' },
  { text: '读书' },
  { from: '2026-03-01', to: '2026-05-31' },
  // A day of its own: both ends belong to what is searched.
  { from: '2026-06-10', to: '2026-06-10' },
  { text: '没有这样的标题' },
  { text: '%' },
]

function oracle(tenant: Tenant, person: BenchPersonName, search: Search): readonly string[] {
  const { text = '', from = '0001-01-01', to = '9999-12-31', trashed = false } = search
  return (seeded.get(tenant) ?? [])
    .filter((row) => sees(tenant, person, row.unit) && row.trashed === trashed)
    .filter((row) => row.day >= from && row.day <= to && row.title.toLowerCase().includes(text.toLowerCase()))
    .toSorted((a, b) => (`${a.day} ${a.entryId}` < `${b.day} ${b.entryId}` ? 1 : -1))
    .map((row) => row.entryId)
}

async function listAll(tenant: Tenant, person: BenchPersonName, search: Search) {
  const found: string[] = []
  const said: string[] = []
  const totals = new Set<number>()
  for (let page = 1; ; page++) {
    const answer = await bench.callerFor(tenant.people[person]).ledger.list({
      ...{ districtId: tenant.districtId, kind: 'dispatch', page, pageSize: 7, text: search.text ?? '' },
      ...{ from: (search.from ?? null) as never, to: (search.to ?? null) as never, trashed: search.trashed ?? false },
    })
    found.push(...answer.entries.map((entry) => entry.entryId as string))
    said.push(JSON.stringify(answer))
    totals.add(answer.total)
    if (answer.entries.length < 7) return { found, totals: [...totals], said: said.join('') }
  }
}

test.each(BENCH_PERSON_NAMES.filter((name) => name !== 'withoutPost'))(
  '%s finds what lies in reach, in order, counted rightly, and nothing else',
  async (person) => {
    for (const tenant of [bench.tenant, bench.otherTenant])
      for (const search of SEARCHES) {
        const other = tenant === bench.tenant ? bench.otherTenant : bench.tenant
        const wanted = oracle(tenant, person, search)
        const { found, totals, said } = await listAll(tenant, person, search)
        expect([search, found]).toEqual([search, wanted])
        expect([search, totals]).toEqual([search, [wanted.length]])
        expect(said).not.toContain(other.canary)
      }
  },
)

test('the other tenant’s district is out of reach, and whoever holds no post sees nothing', async () => {
  const search = {
    ...{ kind: 'dispatch' as const, from: null, to: null, text: '', trashed: false, page: 1, pageSize: 20 },
  }
  const officer = bench.callerFor(bench.tenant.people.officer).ledger
  expect(await outcomeOf(officer.list({ ...search, districtId: bench.otherTenant.districtId }))).toBe(
    'notFoundOrNoAccess',
  )
  const nobody = bench.callerFor(bench.tenant.people.withoutPost).ledger
  expect(await outcomeOf(nobody.list({ ...search, districtId: bench.tenant.districtId }))).toBe('noPostHere')
})

test('a page costs the same number of statements, however long it is', async () => {
  const count = async (pageSize: number) => {
    const { statements } = await countStatements(bench.db, () =>
      bench.callerFor(bench.tenant.people.officer).ledger.list({
        ...{ districtId: bench.tenant.districtId, kind: 'dispatch', from: null, to: null, text: '', trashed: false },
        ...{ page: 1, pageSize },
      }),
    )
    return statements.length
  }
  const [short, long] = [await count(1), await count(100)]
  expect(long).toBe(short)
  expect(long).toBeLessThanOrEqual(6)
})
