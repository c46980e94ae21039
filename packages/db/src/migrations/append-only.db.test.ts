import type { DistrictId } from '@jianjia/domain/kernel'
import type { ClientBase } from 'pg'
import { describe, expect, it } from 'vitest'
import { databaseChecksum, scratchDb, smallDistrict } from '../../testing/index.ts'
import { fillEveryTable } from '../../testing/fill-every-table.ts'
import { withOwner } from '../setup/migrate.ts'

/** Tables that keep history. A table of this kind that is missing here, or here without being one, fails. */
const APPEND_ONLY = {
  audit_chain: [],
  audit_log: [],
  key_points_source: [],
  key_points_version: [],
  obligation_adjustment: [],
  obligation_due: [],
  obligation_round_change: [],
  panel_opening: [],
  picture_twin: [],
  plan_item: [],
  plan_item_return: [],
  plan_progress: [],
  plan_source: [],
  plan_version: [],
  public_notice: [],
  rating: [],
  rating_unit: [],
  reminder_run: [],
  result_item: [],
  result_set: [],
  result_unit: [],
  scheme_version: [],
  sign_in_event: [],
  target_version: [],
  title_move: [],
  transition_log: [],
  evidence_file: ['erased_at', 'erased_by'],
  evidence_picture: ['compared_at'],
  evidence_use: ['removed_at', 'removed_by'],
  membership: ['voided_at', 'voided_by'],
  notice: ['read_at'],
  notice_event: ['told_at'],
  objection_opinion: ['opinion', 'note', 'given_at'],
  placement: ['voided_at', 'voided_by'],
  post: ['voided_at', 'voided_by'],
  self_item_return: ['after', 'handed_in', 'closed_at'],
  title_award: ['revoked_at', 'revoked_by', 'revoke_reason'],
  unit_name: ['voided_at', 'voided_by'],
  unit_segment: ['voided_at', 'voided_by'],
} as const satisfies Record<string, readonly string[]>

const TABLES = Object.entries<readonly string[]>(APPEND_ONLY)

describe('history', () => {
  it('is kept by triggers on exactly these tables, with exactly these columns that may be filled in once', async () => {
    await using scratch = await scratchDb()
    const found = async (trigger: string) => {
      const { rows } = await scratch.owner.query<{ table: string; arguments: string[] }>(
        `select c.relname as table, string_to_array(rtrim(encode(tgargs, 'escape'), '\\000'), '\\000') as arguments
         from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = $1 order by 1`,
        [trigger],
      )
      return Object.fromEntries(rows.map((row) => [row.table, row.arguments]))
    }
    expect(await found('append_only')).toEqual(
      Object.fromEntries(TABLES.map(([table, columns]) => [table, [table, ...columns]])),
    )
    expect(await found('never_emptied')).toEqual(Object.fromEntries(TABLES.map(([table]) => [table, [table]])))
  })

  it('is emptied at one blow by nobody: the same tables refuse TRUNCATE, to the owner too', async () => {
    await using scratch = await scratchDb()
    const { districtId } = await fillEveryTable(scratch, await smallDistrict(scratch))
    await scratch.owner.query(`insert into sign_in_event (id, outcome) values (gen_random_uuid(), 'locked')`)
    const before = await databaseChecksum(scratch.owner)
    const refusals: (readonly [table: string, app: string, owner: string])[] = []
    await withOwner(scratch.appUrl, (app) =>
      withOwner(scratch.ownerUrl, async (owner) => {
        for (const [table] of TABLES) {
          const statement = `truncate app.${table} cascade`
          refusals.push([table, await codeOf(app, districtId, statement), await codeOf(owner, districtId, statement)])
        }
      }),
    )
    expect(refusals).toEqual(TABLES.map(([table]) => [table, '42501', '23001']))
    expect(await databaseChecksum(scratch.owner)).toBe(before)
  })

  it('is refused to change or vanish, for the plain role and for the owner', async () => {
    await using scratch = await scratchDb()
    const { districtId } = await fillEveryTable(scratch, await smallDistrict(scratch))
    await scratch.owner.query(`insert into sign_in_event (id, outcome) values (gen_random_uuid(), 'locked')`)
    const before = await databaseChecksum(scratch.owner)
    const found: (readonly [who: string, tried: string, code: string])[] = []
    const wanted: typeof found = []
    for (const [who, url, code] of [
      ['app', scratch.appUrl, '42501'],
      ['owner', scratch.ownerUrl, '23001'],
    ] as const)
      await withOwner(url, async (client) => {
        for (const [table] of TABLES)
          for (const tried of [`update app.${table} set ${changeOf(table)}`, `delete from app.${table}`]) {
            found.push([who, tried, await codeOf(client, districtId, tried)])
            wanted.push([who, tried, code])
          }
      })
    expect(found).toEqual(wanted)
    expect(found).toHaveLength(TABLES.length * 4)
    expect(await databaseChecksum(scratch.owner)).toBe(before)
  })

  it('lets a fact be voided once, and then never again and never back', async () => {
    await using scratch = await scratchDb()
    const { schoolId } = await smallDistrict(scratch)
    const set = (assignments: string) =>
      scratch.owner.query(`update unit_name set ${assignments} where unit_id = $1`, [schoolId])
    await expect(set(`voided_at = now(), name = '改名'`)).rejects.toMatchObject({ code: '23001' })
    await set('voided_at = now()')
    await expect(set(`voided_at = now() + interval '1 day'`)).rejects.toMatchObject({ code: '23001' })
    await expect(set('voided_at = null')).rejects.toMatchObject({ code: '23001' })
  })
})

/** How a statement in the tenant ends, in a transaction of its own that is rolled back. */
async function codeOf(client: ClientBase, districtId: DistrictId, statement: string): Promise<string> {
  await client.query('begin')
  await client.query('select app.set_tenant($1)', [districtId])
  const code = await client.query(statement).then(
    () => 'none',
    (reason: { code: string }) => reason.code,
  )
  await client.query('rollback')
  return code
}

/** A change of the table's content: of its id where it has one. */
function changeOf(table: string): string {
  return CHANGES[table] ?? 'id = gen_random_uuid()'
}

const CHANGES: Readonly<Record<string, string>> = {
  audit_chain: 'sealed_on = sealed_on + 1',
  evidence_picture: `width = 9`,
  picture_twin: `likeness = 9`,
  objection_opinion: `asked_at = asked_at + interval '1 second'`,
  panel_opening: `item_id = 'x'`,
  obligation_due: `due_on = '2030-01-01'`,
  key_points_source: `seq = 9`,
  key_points_version: `note = 'x'`,
  plan_item: `position = 9`,
  plan_source: `piece = 9`,
  plan_version: `receipt_no = 'x'`,
  rating_unit: `level = 'x'`,
  reminder_run: `ran_at = app.now()`,
  result_item: `final = 'x'`,
  result_unit: `final = 'x'`,
  scheme_version: `content_hash = 'x'`,
  target_version: `name = 'x'`,
  public_notice: `content_hash = 'x'`,
  title_move: `reason = 'x'`,
}
