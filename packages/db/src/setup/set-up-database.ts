import pg from 'pg'
import { withOwner } from './migrate.ts'
import { ensureRoles } from './roles.ts'

export interface SetUp {
  readonly ownerUrl: string
  /** Absent where the server lets local connections in without one, as the built-in database does. */
  readonly appPassword?: string
}

/** Makes the plain role that can bypass nothing and lets it in. Migrations are a further step, `migrate`. */
export async function setUpDatabase({ ownerUrl, appPassword }: SetUp): Promise<{ readonly appUrl: string }> {
  await withOwner(ownerUrl, async (client) => {
    await ensureRoles(client)
    const { rows } = await client.query<{ canLogin: boolean }>(
      `select rolcanlogin as "canLogin" from pg_roles where rolname = 'jianjia_app'`,
    )
    if (rows[0]?.canLogin !== true) await client.query('alter role jianjia_app login')
    if (appPassword !== undefined)
      await client.query(`alter role jianjia_app password ${pg.escapeLiteral(appPassword)}`)
  })
  return { appUrl: appUrlOf(ownerUrl, appPassword) }
}

/** The same server and database, as the plain role. */
export function appUrlOf(ownerUrl: string, appPassword?: string): string {
  const url = new URL(ownerUrl)
  const inQuery = url.host === ''
  for (const name of ['user', 'password']) url.searchParams.delete(name)
  if (inQuery) {
    url.searchParams.set('user', 'jianjia_app')
    if (appPassword !== undefined) url.searchParams.set('password', appPassword)
  } else {
    url.username = 'jianjia_app'
    url.password = appPassword === undefined ? '' : encodeURIComponent(appPassword)
  }
  return url.toString()
}
