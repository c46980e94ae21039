import type { AccountId } from '@jianjia/domain/kernel'
import { Client } from 'pg'
import { newId } from '../src/frame/new-id.ts'
import { inTenant } from '../src/frame/transactions.ts'
import { type ChainState, checkAuditChain, sealAuditLog } from '../src/process/audit-chain.ts'
import { insertAuditLine } from '../src/process/audit-log.ts'
import { scratchDb } from './scratch-db.ts'
import { smallDistrict } from './small-district.ts'

/** An audit log in its chain, and somebody with every right in the database who lays hands on it. */
export interface DamagedChain extends AsyncDisposable {
  addLines(count: number): Promise<void>
  seal: () => Promise<number>
  check(): Promise<ChainState>
  owner(statement: string): Promise<unknown>
  asApp(statement: string): Promise<unknown>
  /** Does one damage after the other, each undone before the next; says which the check has missed. */
  damage(
    rounds: number,
    seed: number,
  ): Promise<{ readonly rounds: number; readonly noticed: number; readonly missed: readonly string[] }>
}

/** Each for a line by its place; the triggers of history are off, as only the owner can switch them. */
const DAMAGES: readonly ((place: number) => string)[] = [
  (n) => `update audit_log set procedure = procedure || 'x' where id = ${lineAt(n)}`,
  (n) => `update audit_log set actor_person_id = gen_random_uuid() where id = ${lineAt(n)} and mode = 'named'`,
  (n) => `update audit_log set subject_id = 'another' where id = ${lineAt(n)}`,
  (n) => `update audit_log set at = at + interval '1 second' where id = ${lineAt(n)} and mode = 'named'`,
  (n) => `update audit_log set unit_id = gen_random_uuid() where id = ${lineAt(n)}`,
  (n) => `update audit_log set detail = '{"a":1}' where id = ${lineAt(n)}`,
  (n) => `delete from audit_log where id = ${lineAt(n)}`,
  (n) => `delete from audit_chain where position = ${n}`,
  (n) => `with gone as (delete from audit_log where id = ${lineAt(n)}) delete from audit_chain where position = ${n}`,
  (n) => `update audit_chain set hash = repeat('ab', 32) where position = ${n}`,
  (n) => `update audit_chain c set line_id = o.line_id from audit_chain o
    where c.district_id = o.district_id and o.position = case c.position when ${n} then ${n + 1} else ${n} end
      and c.position in (${n}, ${n + 1})`,
  (n) => `with line as (select * from audit_log where id = ${lineAt(n)})
    update audit_log l set procedure = 'ledger.record', at = o.at
    from audit_log o where l.id = ${lineAt(n)} and l.mode = 'named' and o.id = ${lineAt(n + 1)} and o.mode = 'named'`,
]

function lineAt(place: number): string {
  return `(select line_id from audit_chain where position = ${place})`
}

export async function damagedChain(lines: number): Promise<DamagedChain> {
  const scratch = await scratchDb()
  const { districtId, personId, schoolId } = await smallDistrict(scratch)
  const addLines = (count: number) =>
    inTenant(scratch.db, districtId, 'write', async (tx) => {
      for (let n = 0; n < count; n++)
        await insertAuditLine(tx, {
          ...{ procedure: `plan.save${n % 5}`, mode: 'named', requestId: `r${n}` },
          ...{ actor: { accountId: newId<AccountId>(), personId }, unitId: schoolId },
          subject: { kind: 'unit', id: schoolId },
        })
    })
  const seal = () => inTenant(scratch.db, districtId, 'write', sealAuditLog)
  const check = () => inTenant(scratch.db, districtId, 'read', checkAuditChain)
  await addLines(lines)
  for (let linked = 1; linked > 0; ) linked = await seal()

  async function damage(rounds: number, seed: number) {
    const missed: string[] = []
    const { owner } = scratch
    await owner.query('alter table audit_log disable trigger all; alter table audit_chain disable trigger all')
    await owner.query(
      'alter table audit_log no force row level security; alter table audit_chain no force row level security',
    )
    for (let round = 0; round < rounds; round++) {
      const kind = DAMAGES[round % DAMAGES.length]
      const place = 1 + ((round * 7919 + seed * 104_729) % (lines - 2))
      const statement = kind?.(place) ?? ''
      await owner.query(
        'create table kept_log as select * from audit_log; create table kept_chain as select * from audit_chain',
      )
      const unique = 'alter table audit_chain drop constraint audit_chain_district_id_line_id_key'
      await owner.query(unique)
      await owner.query(statement)
      const { changed, removed } = await check()
      if (changed + removed === 0) missed.push(statement)
      await owner.query(`truncate audit_log, audit_chain; insert into audit_log select * from kept_log;
        insert into audit_chain select * from kept_chain; drop table kept_log, kept_chain;
        alter table audit_chain add unique (district_id, line_id)`)
    }
    await owner.query('alter table audit_log enable trigger all; alter table audit_chain enable trigger all')
    await owner.query(
      'alter table audit_log force row level security; alter table audit_chain force row level security',
    )
    return { rounds, noticed: rounds - missed.length, missed }
  }

  return {
    ...{ addLines, seal, check, damage },
    owner: (statement) => scratch.owner.query(statement),
    asApp: async (statement) => {
      const client = new Client({ connectionString: scratch.appUrl })
      await client.connect()
      try {
        return await client.query(statement)
      } finally {
        await client.end()
      }
    },
    [Symbol.asyncDispose]: () => scratch[Symbol.asyncDispose](),
  }
}
