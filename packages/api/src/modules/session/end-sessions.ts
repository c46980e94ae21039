import { endSessions, inLocal, insertSignInEvent, newId } from '@jianjia/db'
import { ok, refuse, SessionId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { localChange } from '../../frame/local.ts'

/**
 * Signs me out on another device, or on all others, at once. Of a session of somebody else, and of one that has ended, it
 * says that there is none: a repeat is harmless. The session that asks ends by signing out.
 */
export const end = localChange({
  name: 'session.end',
  access: 'signedIn',
  dataClass: 'personal',
  input: { sessionId: SessionId.nullable() },
  output: z.strictObject({ ended: z.int() }),
  run: async ({ context: { db }, account, input: { sessionId } }) => {
    const own = account?.sessionId
    if (account === undefined || own === undefined) return refuse('notSignedIn')
    if (sessionId === own) return refuse('malformed', { reason: 'ownSession' })
    const { accountId, username } = account
    const ended = await inLocal(db, 'write', async (tx) => {
      const gone = await endSessions(tx, accountId, sessionId === null ? { allBut: own } : { only: sessionId })
      for (const { ip, userAgent } of gone)
        await insertSignInEvent(tx, {
          ...{ id: newId(), accountId, username, outcome: 'signedOut' },
          ...{ ip: ip ?? undefined, userAgent: userAgent ?? undefined },
        })
      return gone.length
    })
    return ok({ ended })
  },
})
