import { hashSetUpCode, type Services } from '@jianjia/api'
import { hasAnyAccount, hasOpenSetUpCode, inLocal, replaceSetUpCode } from '@jianjia/db'
import { type Config, isLoopback } from './config.ts'
import { StartError } from './start-error.ts'
import type { OpenDatabase } from './database.ts'
import { demonstrationMarks, SignIns } from './demonstration-marks.ts'
import { readableSecret } from './services.ts'

interface FirstUse {
  readonly config: Config
  readonly database: OpenDatabase
  readonly services: Services
  readonly filesFolder: string
}

/**
 * What a new installation needs before somebody can sign in: the demonstration, or a one-time code for the first
 * administrator. Gives the lines to print.
 */
export async function prepareFirstUse(use: FirstUse): Promise<readonly string[]> {
  const { config, database } = use
  const marks = demonstrationMarks(config.dataFolder)
  const { hasAccounts, hasCode } = await inLocal(database.db, 'read', async (read) => ({
    hasAccounts: await hasAnyAccount(read),
    hasCode: await hasOpenSetUpCode(read),
  }))
  if (hasAccounts) {
    if (await marks.isLoading()) throw halfLoaded()
    const signIns = await marks.readSignIns()
    if (config.demo && signIns.length === 0) throw notEmpty()
    return announce(signIns)
  }
  if (loadsDemonstration(config, { embedded: database.embedded, hasCode })) return announce(await load(use))
  const code = readableSecret(5)
  await inLocal(database.db, 'write', (tx) => replaceSetUpCode(tx, hashSetUpCode(code)))
  return [`首次设置码（只能使用一次） / one-time set-up code: ${code}`]
}

/**
 * Whether an installation without accounts gets the demonstration. By itself only in the built-in database behind a
 * loopback address, and never once a set-up code was given out; anywhere else only when asked for.
 */
export function loadsDemonstration(
  { demo, empty, host }: Pick<Config, 'demo' | 'empty' | 'host'>,
  { embedded, hasCode }: { readonly embedded: boolean; readonly hasCode: boolean },
): boolean {
  return demo || (!empty && !hasCode && embedded && isLoopback(host))
}

async function load({ config, database, services, filesFolder }: FirstUse): Promise<SignIns> {
  const { ownerUrl, appUrl } = database
  if (ownerUrl === undefined)
    throw new StartError('载入演示数据需要 DATABASE_OWNER_URL。', 'Loading the demonstration needs DATABASE_OWNER_URL.')
  const { loadDemonstration } = await import('./demo/load-demonstration.ts')
  const marks = demonstrationMarks(config.dataFolder)
  await marks.begin()
  const signIns = await loadDemonstration({ ownerUrl, appUrl, services, filesFolder })
  await marks.finish(SignIns.parse(signIns))
  return signIns
}

function announce(signIns: SignIns): readonly string[] {
  if (signIns.length === 0) return []
  return [
    '演示账号（角色 用户名 密码） / demonstration sign-ins (role, user name, password):',
    ...signIns.map(({ role, username, password }) => `  ${role}  ${username}  ${password}`),
  ]
}

function notEmpty(): StartError {
  return new StartError(
    '这个数据库里已有账号，不能载入演示数据。请去掉 --demo，或换用一个新的数据库。',
    'There are accounts already, so the demonstration cannot be loaded. Leave out --demo, or use a new database.',
  )
}

function halfLoaded(): StartError {
  return new StartError(
    '演示数据上次没有载入完整。请换用一个新的数据库。',
    'The demonstration was not loaded to its end the last time. Use a new database.',
  )
}
