import { findCalendarLinkSince, localPart } from '@jianjia/db'
import { ok } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'

/** Whether I have a calendar link here, and since when; the link itself was shown once. */
export const getLink = read({
  name: 'calendar.getLink',
  action: 'home.read',
  dataClass: 'personal',
  input: {},
  target: 'scope',
  output: z.strictObject({ since: z.string().nullable() }),
  run: async ({ db, actor: { accountId, districtId } }) => {
    const since = await findCalendarLinkSince(localPart(db), { accountId, districtId })
    return ok({ since: since?.toISOString() ?? null })
  },
})
