import {
  foundTenant,
  hasAnyAccount,
  inTenant,
  insertAccount,
  insertAuditLine,
  insertDirectoryRow,
  insertSignInEvent,
  localPart,
  newId,
  type Tx,
  useSetUpCode,
} from '@jianjia/db'
import { type AccountId, DistrictId, ok, type PersonId, type PostId, refuse, type UnitId } from '@jianjia/domain/kernel'
import { acceptPassword, Username } from '@jianjia/domain/policy'
import { z } from 'zod'
import type { Services } from '../../frame/context.ts'
import { Refused } from '../../frame/error-bridge.ts'
import { localChange } from '../../frame/local.ts'
import { hashSetUpCode } from './set-up-code.ts'

const Name = z.string().trim().min(1).max(80)

/**
 * The beginning of an installation: the first tenant with its root unit, and one administrator with a password of their
 * own choice. Whoever holds the one-time code may do it, once; everything is one transaction with the use of the code.
 */
export const createFirstAdministrator = localChange({
  name: 'setup.createFirstAdministrator',
  access: 'anyone',
  dataClass: 'personal',
  input: {
    code: z.string().max(100),
    districtName: Name,
    districtShortName: Name,
    personName: Name,
    username: Username,
    password: z.string().max(1000),
  },
  output: z.strictObject({ districtId: DistrictId, username: Username }),
  run: async ({ context, input }) => {
    const accepted = acceptPassword(input.password)
    if (!accepted.ok) return { ok: false, refusal: { ...accepted.refusal, path: ['password'] } }
    const passwordHash = await context.services.hashPassword(accepted.value)
    const districtId = newId<DistrictId>()
    return inTenant(context.db, districtId, 'write', async (tx) => {
      await useCode(tx, input.code)
      await begin(tx, { ...input, passwordHash, pinyin: context.services.pinyin, requestId: context.requestId })
      return ok({ districtId, username: input.username })
    })
  },
})

/** Taking up a code waits for a parallel attempt with it, and then finds it used. */
async function useCode(tx: Tx, code: string): Promise<void> {
  const local = localPart(tx)
  const used = await useSetUpCode(local, hashSetUpCode(code))
  if (await hasAnyAccount(local)) throw new Refused(refuse('setupAlreadyDone').refusal)
  if (!used) throw new Refused(refuse('setupCodeWrong', {}, { path: ['code'] }).refusal)
}

interface Beginning {
  readonly districtName: string
  readonly districtShortName: string
  readonly personName: string
  readonly username: Username
  readonly passwordHash: string
  readonly pinyin: Services['pinyin']
  readonly requestId: string
}

async function begin(tx: Tx, beginning: Beginning): Promise<void> {
  const { districtName, districtShortName, personName, username, passwordHash, pinyin, requestId } = beginning
  const local = localPart(tx)
  const accountId = newId<AccountId>()
  const personId = newId<PersonId>()
  const unitId = newId<UnitId>()
  await foundTenant(tx, {
    ...{ unitId, personId, postId: newId<PostId>(), role: 'districtAdministrator' },
    district: { name: districtName, shortName: districtShortName, ...pinyin(districtName) },
    person: { name: personName, ...pinyin(personName) },
  })
  await insertAccount(local, { accountId, username, name: personName, passwordHash, mustChangePassword: false })
  await insertDirectoryRow(local, { accountId, districtId: tx.districtId, personId })
  await insertSignInEvent(local, { id: newId(), accountId, username, outcome: 'accountMade' })
  await insertAuditLine(tx, {
    procedure: 'setup.createFirstAdministrator',
    mode: 'named',
    actor: { accountId, personId },
    subject: { kind: 'unit', id: unitId },
    ...{ unitId, requestId },
  })
}
