import { migrate, NewerSchemaError, setUpDatabase } from '@jianjia/db'
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
  try {
    // First what may be refused: until then neither role nor password is touched.
    const migrations = await migrate(ownerUrl)
    const { appUrl } = await setUpDatabase({ ownerUrl, appPassword })
    await installJobs(ownerUrl)
    return { output: { role: 'jianjia_app', databaseUrl: appUrl, migrations } }
  } catch (error) {
    if (!(error instanceof NewerSchemaError)) throw error
    return fault(
      'DATABASE_OWNER_URL',
      'newerVersion',
      '数据库已被更新的版本升级过，没有改动它；请改用那个版本。 A newer version has upgraded the database; nothing was changed: run that version.',
    )
  }
}

function fault(path: string, code: string, text: string) {
  return { faults: [{ path, code, text }] }
}
