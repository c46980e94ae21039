import { parseArgs } from 'node:util'
import {
  createDb,
  type Db,
  deleteSessions,
  findAccountByUsername,
  inLocal,
  inTenant,
  insertAuditLine,
  insertSignInEvent,
  insertTransition,
  listPlacesOf,
  localPart,
  newId,
  type PlaceOfAccount,
  removeSecondFactor,
} from '@jianjia/db'
import type { AccountId } from '@jianjia/domain/kernel'
import { normaliseUsername } from '@jianjia/domain/policy'
import type { Command, Fault, Outcome } from './command.ts'
import { hasThisSchema, onInstallation, readDataFolder } from './installation-place.ts'

const USAGE =
  '用法：account reset-second-factor 用户名 --reason 原因 [--data 数据目录]。 Usage: account reset-second-factor USERNAME --reason TEXT [--data DIR].'
const MOST_SIGNS = 200

/**
 * `account reset-second-factor`: for the last administrator, whose phone and recovery codes are gone, so that nobody is
 * left who could do it in the console. Only somebody who has the machine can run it. Every session of the account ends;
 * the reason stands in the record of each tenant, said to have come from the command line.
 */
export const command: Command = async (args, { callerDirectory }) => {
  const asked = readAsked(args, callerDirectory)
  if (asked === undefined) return { faults: [{ path: 'command', code: 'usage', text: USAGE }] }
  return onInstallation(asked.dataFolder, async (appUrl): Promise<Outcome> => {
    if (!(await hasThisSchema(appUrl)))
      return fault('database', 'otherSchema', '请先启动一次本版本。 Start this version once.')
    const db = createDb({ connectionString: appUrl, max: 1 })
    try {
      return await reset(db, asked)
    } finally {
      await db.close()
    }
  })
}

interface Asked {
  readonly username: string
  readonly reason: string
  readonly dataFolder: string
}

function readAsked(args: readonly string[], callerDirectory: string): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      ...{ args: [...args], allowPositionals: true },
      options: { data: { type: 'string' }, reason: { type: 'string' } },
    })
    const dataFolder = readDataFolder(values.data === undefined ? [] : ['--data', values.data], callerDirectory)
    const [username, ...others] = positionals
    const reason = values.reason?.trim() ?? ''
    if (username === undefined || others.length > 0 || dataFolder === undefined) return undefined
    if (reason.length < 2 || reason.length > MOST_SIGNS) return undefined
    return { username: normaliseUsername(username), reason, dataFolder }
  } catch {
    return undefined
  }
}

async function reset(db: Db, { username, reason }: Asked): Promise<Outcome> {
  const { account, places } = await inLocal(db, 'read', async (read) => {
    const found = await findAccountByUsername(read, username)
    return { account: found, places: found === undefined ? [] : await listPlacesOf(read, found.accountId) }
  })
  const [first, ...others] = places
  if (account === undefined || first === undefined)
    return fault('username', 'unknownAccount', '没有这个用户名。 There is no account of this name.')
  const who = { accountId: account.accountId, username, reason }
  const wasOn = await inTenant(db, first.districtId, 'write', async (tx) => {
    const local = localPart(tx)
    if (!(await removeSecondFactor(local, who.accountId))) return false
    await deleteSessions(local, who.accountId)
    await insertSignInEvent(local, { id: newId(), accountId: who.accountId, username, outcome: 'secondFactorReset' })
    await putOnRecord(tx, first, who)
    return true
  })
  if (!wasOn)
    return fault('username', 'secondFactorOff', '该账号没有开启两步验证。 The account has no second step switched on.')
  for (const place of others) await inTenant(db, place.districtId, 'write', (tx) => putOnRecord(tx, place, who))
  return { output: { username, tenants: places.length, sessionsEnded: true } }
}

interface Who {
  readonly accountId: AccountId
  readonly reason: string
}

/** Nobody has signed in to do it: the line names whom it is about, and where it came from. */
async function putOnRecord(
  tx: Parameters<typeof insertTransition>[0],
  { personId }: PlaceOfAccount,
  { accountId, reason }: Who,
): Promise<void> {
  await insertAuditLine(tx, {
    ...{ procedure: 'commandLine.resetSecondFactor', mode: 'named', requestId: 'command line' },
    ...{ actor: { accountId, personId }, subject: { kind: 'person', id: personId } },
  })
  await insertTransition(tx, {
    ...{ actorPersonId: personId, subject: 'secondFactor', subjectId: personId },
    ...{ from: 'on', event: 'resetOnCommandLine', to: 'off', reason },
  })
}

function fault(path: string, code: string, text: string): Outcome {
  const faults: readonly Fault[] = [{ path, code, text }]
  return { faults }
}
