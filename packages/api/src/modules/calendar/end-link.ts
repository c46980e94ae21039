import { deleteCalendarLink, localPart } from '@jianjia/db'
import { ok } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'

/** From now on my calendar link opens nothing. Where there is none nothing is wrong. */
export const endLink = change({
  name: 'calendar.endLink',
  action: 'home.read',
  audit: 'named',
  dataClass: 'personal',
  input: {},
  target: 'scope',
  output: z.strictObject({}),
  run: async ({ tx, actor: { accountId, districtId } }) => {
    await deleteCalendarLink(localPart(tx), { accountId, districtId })
    return ok({})
  },
})
