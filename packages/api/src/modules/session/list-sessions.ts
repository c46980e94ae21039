import { inLocal, listSessions } from '@jianjia/db'
import { ok, SessionId } from '@jianjia/domain/kernel'
import { DeviceApp, deviceOf, DeviceSystem } from '@jianjia/domain/policy'
import { z } from 'zod'
import { localRead } from '../../frame/local.ts'

/** Where I am signed in now, the newest first. */
export const list = localRead({
  name: 'session.list',
  access: 'signedIn',
  dataClass: 'personal',
  input: {},
  output: z.strictObject({
    sessions: z.array(
      z.strictObject({
        sessionId: SessionId,
        isThis: z.boolean(),
        since: z.string(),
        until: z.string(),
        app: DeviceApp,
        system: DeviceSystem,
        ip: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ context: { db }, account }) => {
    if (account === undefined) return ok({ sessions: [] })
    const open = await inLocal(db, 'read', (read) => listSessions(read, account.accountId))
    return ok({
      sessions: open.map(({ sessionId, since, until, ip, userAgent }) => ({
        ...{ sessionId, isThis: sessionId === account.sessionId, ip, ...deviceOf(userAgent) },
        ...{ since: since.toISOString(), until: until.toISOString() },
      })),
    })
  },
})
