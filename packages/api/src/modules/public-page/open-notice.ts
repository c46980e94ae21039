import { findOpenNotice } from '@jianjia/db/publication'
import { noticeStanding } from '@jianjia/domain/assessment'
import { DistrictId, ok, PlainDate, PublicNoticeId, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { localRead } from '../../frame/local.ts'
import { NoticeSheetJson, readNotice } from '../publication/read-notice.ts'
import { inOpenTenant } from './open-tenant.ts'

/** A public notice, for whoever has its address. After its days it says that it is over, and shows the list no longer. */
export const openNotice = localRead({
  name: 'publicPage.notice',
  access: 'anyone',
  dataClass: 'published',
  input: { districtId: DistrictId, noticeId: PublicNoticeId },
  output: z.strictObject({
    today: PlainDate,
    state: z.enum(['running', 'over']),
    daysLeft: z.int(),
    number: z.int(),
    /** Why it was corrected; null for the first version. */
    reason: z.string().nullable(),
    issuedAt: z.string(),
    contentHash: z.string(),
    resultNumber: z.int(),
    resultHash: z.string(),
    /** As it was frozen; without its lines once it is over. */
    sheet: NoticeSheetJson,
  }),
  run: ({ context, input: { districtId, noticeId } }) =>
    inOpenTenant(context, districtId, async (read, today) => {
      const found = await findOpenNotice(read, noticeId)
      if (found === undefined) return refuse('notFoundOrNoAccess')
      const { canonical, issuedAt, publicTo: _to, ...kept } = found
      const sheet = readNotice(canonical)
      const { state, daysLeft } = noticeStanding(sheet.days, today)
      const shown = state === 'over' ? { ...sheet, lines: [] } : sheet
      return ok({ ...kept, today, state, daysLeft, issuedAt: issuedAt.toISOString(), sheet: shown })
    }),
})
