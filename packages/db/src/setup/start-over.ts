import { JOBS_SCHEMA } from './jobs-schema.ts'
import { withOwner } from './migrate.ts'

/** Removes everything that the product has stored. For an installation whose first start was cut off, and for nothing else. */
export async function startOver(ownerUrl: string): Promise<void> {
  await withOwner(ownerUrl, async (client) => {
    await client.query('drop schema if exists app cascade')
    await client.query(`drop schema if exists ${JOBS_SCHEMA} cascade`)
  })
}
