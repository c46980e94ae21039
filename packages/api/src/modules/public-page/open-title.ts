import { findRegisteredTitle } from '@jianjia/db/title'
import { DistrictId, ok, PlainDate, refuse, TitleAwardId } from '@jianjia/domain/kernel'
import { lastDayOf, TITLE_STANDINGS, titleNumberText, titleStanding } from '@jianjia/domain/title'
import { z } from 'zod'
import { localRead } from '../../frame/local.ts'
import { issuerOf } from '../rating/issuer-of.ts'
import { inOpenTenant } from './open-tenant.ts'

/** What the register says today of a title: what a certificate's code leads to. No reason of a revocation is told. */
export const openTitle = localRead({
  name: 'publicPage.title',
  access: 'anyone',
  dataClass: 'published',
  input: { districtId: DistrictId, titleAwardId: TitleAwardId },
  output: z.strictObject({
    today: PlainDate,
    unitName: z.string(),
    issuer: z.string(),
    level: z.string(),
    title: z.string(),
    number: z.string().nullable(),
    validFrom: PlainDate,
    validTo: PlainDate.nullable(),
    standing: z.enum(TITLE_STANDINGS),
    /** The first day on which it no longer holds; null while it holds or is to hold. */
    endedOn: PlainDate.nullable(),
    /** A further entry continues it: a new term, or a lower level. */
    followedBy: z.strictObject({ titleAwardId: TitleAwardId, level: z.string() }).nullable(),
  }),
  run: ({ context, input: { districtId, titleAwardId } }) =>
    inOpenTenant(context, districtId, async (read, today) => {
      const kept = await findRegisteredTitle(read, titleAwardId)
      if (kept === undefined) return refuse('notFoundOrNoAccess')
      const next = kept.followedById === null ? undefined : await findRegisteredTitle(read, kept.followedById)
      const standing = titleStanding(kept, today)
      const { unitName, level, title, validFrom, validTo, revokedOn, numberYear: year, numberSerial: serial } = kept
      return ok({
        ...{ today, unitName, level, title, validFrom, validTo, standing },
        issuer: await issuerOf(read, kept),
        number: year === null || serial === null ? null : titleNumberText({ year, serial }),
        endedOn: standing === 'expired' ? lastDayOf(kept) : revokedOn,
        followedBy: next === undefined ? null : { titleAwardId: next.titleAwardId, level: next.level },
      })
    }),
})
