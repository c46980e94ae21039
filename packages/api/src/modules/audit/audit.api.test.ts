import { apiBench, outcomeOf } from '@jianjia/api/testing'
import { inTenant } from '@jianjia/db'
import { sealAuditLog } from '@jianjia/db/process'
import { countStatements } from '@jianjia/db/testing'
import { expect, test } from 'vitest'

test('auditor and administrator see the heads by day, and from which day they hold no more; nobody else does', async () => {
  await using bench = await apiBench()
  const { db, scratch, tenant } = bench
  const { districtId, people } = tenant
  const { owner } = scratch
  const auditor = bench.callerFor(people.auditor)
  expect(await auditor.audit.heads({ districtId })).toEqual({ days: [], total: 0, firstBreak: null, late: 0 })

  const addLines = (count: number) =>
    owner.query(
      `insert into audit_log (district_id, id, procedure, mode, subject_kind, subject_id, actor_account_id, at)
       select $1, gen_random_uuid(), 'plan.save', 'named', 'unit', 'one', $2, now() from generate_series(1, $3)`,
      [districtId, people.officer.accountId, count],
    )
  await addLines(3)
  await inTenant(db, districtId, 'write', sealAuditLog)
  await owner.query('alter table audit_chain disable trigger all')
  await owner.query('alter table audit_log disable trigger all')
  await owner.query('update audit_chain set sealed_on = sealed_on - 1')
  await addLines(2)
  await inTenant(db, districtId, 'write', sealAuditLog)
  const { rows } = await owner.query<{ day: string; hash: string; position: number }>(
    'select sealed_on::text as day, hash, position::int from audit_chain where position in (3, 5) order by position desc',
  )
  const heads = () => auditor.audit.heads({ districtId })
  const { result, statements } = await countStatements(db, heads)
  expect(result).toEqual({
    ...{ total: 2, firstBreak: null, late: 0 },
    days: rows.map((row, at) => ({ ...row, lines: [2, 3][at], broken: 0 })),
  })
  expect(statements.length).toBeLessThanOrEqual(6)
  expect(await bench.callerFor(people.administrator).audit.heads({ districtId })).toEqual(result)
  expect((await auditor.audit.heads({ districtId, page: 2 })).days).toEqual([])

  for (const name of ['officer', 'chair', 'member'] as const)
    expect(await outcomeOf(bench.callerFor(people[name]).audit.heads({ districtId }))).toBe('notPermitted')

  // Somebody with every right changes a line of the first day, and then takes a whole line away.
  await owner.query(`update audit_log set subject_id = 'two'
    where id = (select line_id from audit_chain where position = 2)`)
  expect(await heads()).toMatchObject({ firstBreak: rows[1]?.day, days: [{ broken: 0 }, { broken: 1 }] })
  await owner.query('delete from audit_chain where position = 4')
  expect(await heads()).toMatchObject({ days: [{ lines: 1, broken: 1 }, { broken: 1 }] })
})
