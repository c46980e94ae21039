import { createHmac } from 'node:crypto'
import { claimCode, findSecondStep, inLocal, insertSignInEvent, newId, type SecondStep } from '@jianjia/db'
import { ok, refuse, type Result } from '@jianjia/domain/kernel'
import { normaliseCode, normaliseRecoveryCode } from '@jianjia/domain/policy'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { sendRefusal } from '../http/send-refusal.ts'
import { secondStepCookieName } from './auth.ts'
import type { AuthMount } from './auth-mount.ts'
import { signedValueOf } from './session-cookie.ts'
import { clientOf } from './sign-in.ts'
import { copyCookies, toWebRequest } from './web-request.ts'

const SecondStepSent = z.union([
  z.strictObject({ code: z.string().max(40).transform(normaliseCode) }),
  z.strictObject({ recoveryCode: z.string().max(40).transform(normaliseRecoveryCode) }),
])
type SecondStepSent = z.output<typeof SecondStepSent>

/**
 * The second step of signing in: a code of the app, or one of the recovery codes, each of which works once. Only now
 * there is a session. Whoever has the password and not the second thing gets five tries, and ten in a quarter of an hour.
 */
export async function secondStep(
  mount: AuthMount,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const parsed = SecondStepSent.safeParse(request.body)
  if (!parsed.success) return sendRefusal(reply, refuse('malformed').refusal)
  const begun = await begunStep(mount, request)
  if (!begun.ok) return sendRefusal(reply, begun.refusal)
  const { accountId, username, mustChangePassword } = begun.value
  const who = { accountId, username, ...clientOf(request) }
  const log = (outcome: 'codeWrong' | 'recoveryCodeUsed' | 'signedIn') =>
    inLocal(mount.db, 'write', (tx) => insertSignInEvent(tx, { id: newId(), ...who, outcome }))
  if ('code' in parsed.data && !(await claim(mount, begun.value, parsed.data.code))) {
    await log('codeWrong')
    return sendRefusal(reply, refuse('codeWrong', {}, { path: ['code'] }).refusal)
  }
  const answer = await askLibrary(mount, request, parsed.data)
  if (!answer.ok) {
    await log('codeWrong')
    const over = (await begunStep(mount, request)).ok === false
    const field = Object.keys(parsed.data)
    return sendRefusal(reply, refuse(over ? 'secondStepOver' : 'codeWrong', {}, over ? {} : { path: field }).refusal)
  }
  if ('recoveryCode' in parsed.data) await log('recoveryCodeUsed')
  await log('signedIn')
  copyCookies(answer, reply)
  return reply.send({ mustChangePassword })
}

async function begunStep(mount: AuthMount, request: FastifyRequest): Promise<Result<SecondStep>> {
  const identifier = signedValueOf(request.headers.cookie, secondStepCookieName(mount.origin), mount.secret)
  const begun =
    identifier === undefined ? undefined : await inLocal(mount.db, 'read', (read) => findSecondStep(read, identifier))
  if (begun === undefined || begun.disabled) return refuse('secondStepOver')
  if (begun.lockedUntil !== null) return refuse('signInLocked', {}, { until: begun.lockedUntil.toISOString() })
  return ok(begun)
}

/** A code that somebody has read over a shoulder does not sign a second one in while it still holds. */
function claim(mount: AuthMount, { accountId }: SecondStep, code: string): Promise<boolean> {
  const codeHash = createHmac('sha256', mount.secret).update(`${accountId} ${code}`).digest('hex')
  return inLocal(mount.db, 'write', (tx) => claimCode(tx, { accountId, codeHash }))
}

/** Without the session that the browser may hold: for one that is signed in the library would not count the tries. */
async function askLibrary(mount: AuthMount, request: FastifyRequest, sent: SecondStepSent): Promise<Response> {
  const [path, code] =
    'code' in sent
      ? (['/two-factor/verify-totp', sent.code] as const)
      : (['/two-factor/verify-backup-code', sent.recoveryCode] as const)
  const onlyCookie = secondStepCookieName(mount.origin)
  const answer = await mount.auth.handler(
    toWebRequest(request, { origin: mount.origin, path, body: { code }, onlyCookie }),
  )
  if (answer.status >= 500) throw new Error(`the sign-in library answered ${answer.status}`)
  return answer
}
