import { createDb, type Db, inLocal, inTenant, listTenants } from '@jianjia/db'
import {
  checkProjection,
  checkTotals,
  type DifferingTotal,
  type PageOfProjection,
  rebuildProjection,
  rebuildTotals,
  type UnreadableEntry,
} from '@jianjia/db/ledger'
import type { DistrictId, EntryId } from '@jianjia/domain/kernel'
import type { Outcome } from './command.ts'

export interface OfTenant {
  readonly districtId: DistrictId
  readonly entries: number
  readonly unreadable: readonly UnreadableEntry[]
  readonly differing: readonly EntryId[]
  readonly totals: readonly DifferingTotal[]
}

/** Of the entries and sums that differ, so many are named; all are counted. */
const NAMED = 100

/**
 * Goes through the ledger of every tenant, entry by entry: `verify` reads, `rebuild` also writes anew what differs. Both
 * say what they found. Entries that cannot be read any more are faults; differences are faults of `verify` only.
 */
export async function goThroughLedger(mode: 'verify' | 'rebuild'): Promise<Outcome> {
  const connectionString = process.env['DATABASE_URL']
  if (connectionString === undefined || !URL.canParse(connectionString))
    return {
      faults: [
        {
          ...{ path: 'DATABASE_URL', code: 'missing' },
          text: '请设置系统所用数据库的连接地址（运行 jianjia db setup 得到的地址）。 Set the address of the database that the system runs on.',
        },
      ],
    }
  const db = createDb({ connectionString, max: 2 })
  try {
    const tenants: OfTenant[] = []
    for (const districtId of await inLocal(db, 'read', listTenants))
      tenants.push(await goThroughTenant(db, districtId, mode))
    return { output: { tenants: tenants.map(inShort) }, faults: tenants.flatMap((tenant) => faultsOf(tenant, mode)) }
  } finally {
    await db.close()
  }
}

/** The same for one tenant. */
export async function goThroughTenant(db: Db, districtId: DistrictId, mode: 'verify' | 'rebuild'): Promise<OfTenant> {
  const pages: PageOfProjection[] = []
  let after: EntryId | null = null
  do {
    const from: EntryId | null = after
    const page: PageOfProjection =
      mode === 'verify'
        ? await inTenant(db, districtId, 'read', (read) => checkProjection(read, from))
        : await inTenant(db, districtId, 'write', (tx) => rebuildProjection(tx, from))
    pages.push(page)
    after = page.next
  } while (after !== null)
  const totals =
    mode === 'verify'
      ? await inTenant(db, districtId, 'read', checkTotals)
      : await inTenant(db, districtId, 'write', rebuildTotals)
  return {
    districtId,
    entries: pages.reduce((sum, page) => sum + page.entries, 0),
    unreadable: pages.flatMap((page) => page.unreadable),
    differing: pages.flatMap((page) => page.differing),
    totals,
  }
}

function inShort({ districtId, entries, unreadable, differing, totals }: OfTenant) {
  return {
    ...{ districtId, entries, unreadable: unreadable.length },
    differingEntries: differing.length,
    differingTotals: totals.length,
    examples: { entries: differing.slice(0, NAMED), totals: totals.slice(0, NAMED) },
  }
}

function faultsOf({ districtId, unreadable, differing, totals }: OfTenant, mode: 'verify' | 'rebuild') {
  const differences = mode === 'rebuild' ? 0 : differing.length + totals.length
  return [
    ...unreadable.map(({ entryId, path, code }) => ({
      ...{ path: `${districtId}.${entryId}.${path}`, code: 'unreadableEntry' },
      text: `这条登记已无法按现在的格式读取（${code}）。 This entry cannot be read any more (${code}).`,
    })),
    ...(differences === 0
      ? []
      : [
          {
            ...{ path: `${districtId}`, code: 'projectionDiffers' },
            text: `有 ${differing.length} 条登记、${totals.length} 个月度合计与重算不一致，请运行 jianjia ledger rebuild。 ${differing.length} entries and ${totals.length} monthly sums are not as recomputed: run jianjia ledger rebuild.`,
          },
        ]),
  ]
}
