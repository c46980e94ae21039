import { listOpenNotices } from '@jianjia/db/publication'
import { addDays, DistrictId, ok, PlainDate, PublicNoticeId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { localRead } from '../../frame/local.ts'
import { inOpenTenant } from './open-tenant.ts'

/** For how many days after its end a notice stays in the list, so that who comes late reads that it is over. */
const STAYS_LISTED = 30

/** The notices of a district: what is put up on its board. */
export const listNotices = localRead({
  name: 'publicPage.notices',
  access: 'anyone',
  dataClass: 'published',
  input: { districtId: DistrictId },
  output: z.strictObject({
    today: PlainDate,
    notices: z.array(
      z.strictObject({ noticeId: PublicNoticeId, title: z.string(), publicFrom: PlainDate, publicTo: PlainDate }),
    ),
  }),
  run: ({ context, input: { districtId } }) =>
    inOpenTenant(context, districtId, async (read, today) => {
      const notices = await listOpenNotices(read, addDays(today, -STAYS_LISTED))
      return ok({ today, notices: [...notices] })
    }),
})
