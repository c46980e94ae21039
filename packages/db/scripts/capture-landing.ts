import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { throwAwayServer } from '../../../tooling/vitest/database-server.ts'
import { inSnapshot } from '../src/backup/index.ts'
import { SEALED_TABLES } from '../src/doctor/index.ts'
import { fillEveryTable } from '../testing/fill-every-table.ts'
import { scratchDb } from '../testing/scratch-db.ts'
import { smallDistrict } from '../testing/small-district.ts'

/**
 * Writes a row of every table, as this version keeps them, to `testing/landings/<newest migration>.json`, from which the
 * test of upgrades starts. Run when a version is published; what earlier versions have left there never changes.
 */
const server = await throwAwayServer()
process.env['TEST_DATABASE_URL'] = server.url
try {
  await using scratch = await scratchDb()
  for (const [name, username] of [
    ['芦溪区', 'zhouhe'],
    ['临江区', 'lianqing'],
  ] as const) {
    const { districtId, personId } = await fillEveryTable(scratch, await smallDistrict(scratch, name))
    await scratch.owner.query(signIn(username, districtId, personId))
  }
  // What is sealed is sealed: in these rows the hash is that of the text.
  for (const table of SEALED_TABLES)
    await scratch.owner.query(
      `begin; set local session_replication_role = replica;
       update ${table} set content_hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex'); commit`,
    )
  const landing = await inSnapshot(scratch.appUrl, async (snapshot) => {
    const tables = []
    for (const table of snapshot.tables) {
      const rows = (await buffer(snapshot.rowsOf(table))).toString('utf8')
      tables.push({ name: table.name, columns: table.columns, rows: rows.split('\n').slice(0, -1) })
    }
    return { migrations: snapshot.migrations, tables }
  })
  const place = new URL(`../testing/landings/${landing.migrations.at(-1)}.json`, import.meta.url)
  await writeFile(place, `${JSON.stringify(landing, null, 1)}\n`)
} finally {
  await server.stop()
}

/** Somebody of the district who can sign in, with a row in each table of accounts that a backup keeps. */
function signIn(username: string, districtId: string, personId: string): string {
  const account = `(select id from account_user where username = '${username}')`
  const hash = createHash('sha256').update(username).digest('hex')
  return `insert into account_user (id, name, username, email, email_verified)
      values (gen_random_uuid(), '${username}', '${username}', '${username}@local.invalid', false);
    insert into account_credential (id, user_id, account_id, provider_id, password)
      values (gen_random_uuid(), ${account}, ${account}::text, 'credential', 'sealed');
    insert into account_state (account_id, must_change_password) values (${account}, true);
    insert into directory (account_id, tenant_id, person_id) values (${account}, '${districtId}', '${personId}');
    insert into calendar_link (account_id, tenant_id, token_hash) values (${account}, '${districtId}', '${hash}')`
}
