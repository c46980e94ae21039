import { migrate, setUpDatabase } from '@jianjia/db'
import type { Command } from './command.ts'
import { randomBytes } from 'node:crypto'
import { installJobs } from '../jobs/install-jobs.ts'

/**
 * `jianjia db setup`: makes the plain role that can bypass nothing, lets it in, and brings the schema to this version.
 * `DATABASE_OWNER_URL` says where; the password of the role is `DATABASE_APP_PASSWORD`, or a new one. The output holds
 * the address that `DATABASE_URL` is to have.
 */
export const command: Command = async (args) => {
  const ownerUrl = process.env['DATABASE_OWNER_URL']
  if (args.length > 0) return fault('arguments', 'unknownArgument', args.join(' '))
  if (ownerUrl === undefined || !URL.canParse(ownerUrl))
    return fault(
      'DATABASE_OWNER_URL',
      'missing',
      '请设置数据库所有者的连接地址。 Set the address of the database owner.',
    )
  const appPassword = process.env['DATABASE_APP_PASSWORD'] ?? randomBytes(18).toString('base64url')
  const { appUrl } = await setUpDatabase({ ownerUrl, appPassword })
  const migrations = await migrate(ownerUrl)
  await installJobs(ownerUrl)
  return { output: { role: 'jianjia_app', databaseUrl: appUrl, migrations } }
}

function fault(path: string, code: string, text: string) {
  return { faults: [{ path, code, text }] }
}
