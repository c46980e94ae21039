import { withOwner } from '../src/setup/migrate.ts'

export const LATER_MIGRATION = '99991231T000000-later'

/** Makes a migrated database look as if a newer version had been there. */
export async function noteLaterMigration(ownerUrl: string): Promise<void> {
  await withOwner(ownerUrl, (client) =>
    client.query(`insert into app.kysely_migration values ($1, '2099-01-01')`, [LATER_MIGRATION]),
  )
}
