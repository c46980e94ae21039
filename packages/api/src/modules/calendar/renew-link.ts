import { localPart, replaceCalendarLink } from '@jianjia/db'
import { ok } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { hashCalendarToken } from './calendar-token.ts'

/**
 * My calendar link, made or made anew: the one before ends at once. The answer is the only place where it can be read; a
 * repeat of the same key gives null.
 */
export const renewLink = change({
  name: 'calendar.renewLink',
  action: 'home.read',
  audit: 'named',
  dataClass: 'personal',
  input: {},
  target: 'scope',
  output: z.strictObject({ path: z.string().nullable() }),
  withoutSecret: () => ({ path: null }),
  run: async ({ tx, actor: { accountId, districtId }, services }) => {
    const token = services.newToken()
    await replaceCalendarLink(localPart(tx), { accountId, districtId, tokenHash: hashCalendarToken(token) })
    return ok({ path: `/calendar/${token}.ics` })
  },
})
