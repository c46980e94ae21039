import { CODE_MISS_MINUTES, VOTE_MINUTES } from '@jianjia/domain/assessment'
import type { DistrictId, VoteId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { LocalRead, LocalTx } from '../frame/handles.ts'

/** Where a code leads to. */
export interface VoteDoor {
  readonly districtId: DistrictId
  readonly voteId: VoteId
  /** The time of the code is over. */
  readonly expired: boolean
}

/** Opens the vote under a code; false where another vote has this code. Doors of yesterday are cleared away. */
export async function openDoor(
  tx: LocalTx,
  { codeHash, districtId, voteId }: { codeHash: string; districtId: DistrictId; voteId: VoteId },
): Promise<boolean> {
  await tx.deleteFrom('vote_door').where(sql<boolean>`closes_at < app.now() - interval '1 day'`).execute()
  const rows = await tx
    .insertInto('vote_door')
    .values({
      ...{ code_hash: codeHash, tenant_id: districtId, vote_id: voteId },
      closes_at: sql<Date>`app.now() + make_interval(mins => ${sql.lit(VOTE_MINUTES)})`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('vote_id')
    .execute()
  return rows.length === 1
}

export function findDoor(read: LocalRead, codeHash: string): Promise<VoteDoor | undefined> {
  return read
    .selectFrom('vote_door')
    .select(['tenant_id as districtId', 'vote_id as voteId', sql<boolean>`closes_at <= app.now()`.as('expired')])
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
}

/** Wrong codes from one place in the window that runs, and when it ends. */
export interface CodeMisses {
  readonly misses: number
  readonly until: string
}

const window = sql`make_interval(mins => ${sql.lit(CODE_MISS_MINUTES)})`

export async function findMisses(read: LocalRead, source: string): Promise<CodeMisses | undefined> {
  const row = await read
    .selectFrom('vote_code_miss')
    .select(['misses', sql<Date>`window_started + ${window}`.as('until')])
    .where('source', '=', source)
    .where(sql<boolean>`window_started > app.now() - ${window}`)
    .executeTakeFirst()
  return row && { misses: row.misses, until: row.until.toISOString() }
}

export async function countMiss(tx: LocalTx, source: string): Promise<void> {
  await sql`
    insert into app.vote_code_miss as miss (source, misses, window_started) values (${source}, 1, app.now())
    on conflict (source) do update set
      misses = case when miss.window_started > excluded.window_started - ${window} then miss.misses + 1 else 1 end,
      window_started = case when miss.window_started > excluded.window_started - ${window}
        then miss.window_started else excluded.window_started end`.execute(tx)
}
