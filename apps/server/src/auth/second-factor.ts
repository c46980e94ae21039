import {
  endSessions,
  findSession,
  type FoundSession,
  inLocal,
  inTenant,
  insertSignInEvent,
  listPlacesOf,
  newId,
  removeSecondFactor,
  type SignInEvent,
} from '@jianjia/db'
import { markKindRead } from '@jianjia/db/notice'
import { refuse } from '@jianjia/domain/kernel'
import { normaliseCode } from '@jianjia/domain/policy'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { sendRefusal } from '../http/send-refusal.ts'
import { sessionCookieName } from './auth.ts'
import type { AuthMount } from './auth-mount.ts'
import { counted } from './own-password.ts'
import { signedValueOf } from './session-cookie.ts'
import { sessionOf } from './session-of.ts'
import { clientOf } from './sign-in.ts'
import { copyCookies, toWebRequest } from './web-request.ts'

const Password = z.strictObject({ password: z.string().max(1000) })
const Code = z.strictObject({ code: z.string().max(40).transform(normaliseCode) })
const Begun = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })
const RecoveryCodes = z.object({ backupCodes: z.array(z.string()) })

/** A secret for the app and the recovery codes, each shown this once. Signing in stays as it is until a code has come. */
export async function beginSecondFactor(
  mount: AuthMount,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const session = await ownSession(mount, request, reply)
  if (session === undefined) return reply
  if (session.secondFactor) return sendRefusal(reply, refuse('secondFactorOn').refusal)
  const answer = await ask({ mount, request, reply, session }, '/two-factor/enable', Password)
  if (answer === undefined) return reply
  const { totpURI, backupCodes } = Begun.parse(await answer.json())
  const secret = new URL(totpURI).searchParams.get('secret') ?? ''
  return reply.send({ secret, address: addressOf(session.username, secret), recoveryCodes: backupCodes })
}

/** The first code of the app switches the second step on, and ends every session that began without it. */
export async function confirmSecondFactor(
  mount: AuthMount,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const session = await ownSession(mount, request, reply)
  if (session === undefined) return reply
  if (session.secondFactor) return sendRefusal(reply, refuse('secondFactorOn').refusal)
  const answer = await ask({ mount, request, reply, session }, '/two-factor/verify-totp', Code)
  if (answer === undefined) return reply
  await endOtherSessions(mount, session, answer)
  await log(mount, { session, request, outcome: 'secondFactorOn' })
  await readWhatAskedForIt(mount, session)
  copyCookies(answer, reply)
  return reply.send({ secondFactor: true })
}

/** New recovery codes; those of before work no more. */
export async function renewRecoveryCodes(
  mount: AuthMount,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const session = await ownSession(mount, request, reply)
  if (session === undefined) return reply
  if (!session.secondFactor) return sendRefusal(reply, refuse('secondFactorOff').refusal)
  const answer = await ask({ mount, request, reply, session }, '/two-factor/generate-backup-codes', Password)
  if (answer === undefined) return reply
  const { backupCodes } = RecoveryCodes.parse(await answer.json())
  await log(mount, { session, request, outcome: 'recoveryCodesMade' })
  return reply.send({ recoveryCodes: backupCodes })
}

/** Back to the password alone. Where the tenant asks for a second step, nothing else opens until there is one again. */
export async function endSecondFactor(
  mount: AuthMount,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const session = await ownSession(mount, request, reply)
  if (session === undefined) return reply
  if (!session.secondFactor) return sendRefusal(reply, refuse('secondFactorOff').refusal)
  const answer = await ask({ mount, request, reply, session }, '/two-factor/disable', Password)
  if (answer === undefined) return reply
  await inLocal(mount.db, 'write', (tx) => removeSecondFactor(tx, session.accountId))
  await log(mount, { session, request, outcome: 'secondFactorOff' })
  copyCookies(answer, reply)
  return reply.send({ secondFactor: false })
}

async function ownSession(
  mount: AuthMount,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FoundSession | undefined> {
  const session = await sessionOf(mount, request)
  const refusal =
    session === undefined
      ? refuse('notSignedIn').refusal
      : session.mustChangePassword
        ? refuse('passwordChangeRequired').refusal
        : undefined
  if (refusal === undefined) return session
  sendRefusal(reply, refusal)
  return undefined
}

interface Asked {
  readonly mount: AuthMount
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly session: FoundSession
}

/** The library's answer; undefined where a refusal has been sent. */
async function ask(
  { mount, request, reply, session }: Asked,
  path: string,
  form: typeof Password | typeof Code,
): Promise<Response | undefined> {
  const parsed = form.safeParse(request.body)
  if (!parsed.success) {
    sendRefusal(reply, refuse('malformed').refusal)
    return undefined
  }
  const [field = ''] = Object.keys(parsed.data)
  const answer = await counted(mount, {
    ...{ session, field, wrong: field === 'code' ? 'codeWrong' : 'passwordWrong' },
    ask: () => mount.auth.handler(toWebRequest(request, { origin: mount.origin, path, body: parsed.data })),
  })
  if (answer.ok) return answer.value
  sendRefusal(reply, answer.refusal)
  return undefined
}

/** What was told because there was no second step asks for nothing any more, wherever the account belongs. */
async function readWhatAskedForIt({ db }: AuthMount, { accountId }: FoundSession): Promise<void> {
  const places = await inLocal(db, 'read', (read) => listPlacesOf(read, accountId))
  for (const { districtId, personId } of places)
    await inTenant(db, districtId, 'write', (tx) => markKindRead(tx, { personId, kind: 'secondFactorDue' }))
}

async function endOtherSessions(mount: AuthMount, { accountId }: FoundSession, answer: Response): Promise<void> {
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  const token = signedValueOf(cookies.join(';'), sessionCookieName(mount.origin), mount.secret)
  await inLocal(mount.db, 'write', async (tx) => {
    const own = token === undefined ? undefined : await findSession(tx, token)
    if (own === undefined) throw new Error('the sign-in library gave no session')
    await endSessions(tx, accountId, { allBut: own.sessionId })
  })
}

interface Logged {
  readonly session: FoundSession
  readonly request: FastifyRequest
  readonly outcome: SignInEvent['outcome']
}

async function log(mount: AuthMount, { session, request, outcome }: Logged): Promise<void> {
  const { accountId, username } = session
  await inLocal(mount.db, 'write', (tx) =>
    insertSignInEvent(tx, { id: newId(), accountId, username, ...clientOf(request), outcome }),
  )
}

/** What the app reads from the picture: whose account of what, and the secret. */
function addressOf(username: string, secret: string): string {
  const label = `${encodeURIComponent('建家')}:${encodeURIComponent(username)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent('建家')}`
}
