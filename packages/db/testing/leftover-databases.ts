import pg from 'pg'

/** The databases of one run of a suite have this at the beginning of their names. */
export function scratchPrefix(run: string): string {
  return `jianjia_scratch_${run}_`
}

/** Drops what the workers of a run have kept for their next test. */
export async function dropLeftovers(serverUrl: string, run: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [scratchPrefix(run)],
    )
    for (const { name } of rows) await client.query(`drop database ${name} with (force)`)
  } finally {
    await client.end()
  }
}
