import { listNotices as findNotices, markNoticesRead } from '@jianjia/db/notice'
import { NoticeId, ObligationRoundId, ok, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { NOTICE_KINDS } from '@jianjia/domain/notice'
import { ReportKind } from '@jianjia/domain/obligation'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { read } from '../../frame/read.ts'

/** What nobody scrolls beyond; older ones are kept. */
const SHOWN = 100

const Detail = z.strictObject({ report: ReportKind, period: z.string(), dueOn: PlainDate, daysLate: z.int() })

/** What I was told, the latest first. */
export const listNotices = read({
  name: 'notice.list',
  action: 'home.read',
  dataClass: 'unitOnly',
  input: {},
  target: 'scope',
  output: z.strictObject({
    unread: z.int(),
    notices: z.array(
      z.strictObject({
        noticeId: NoticeId,
        kind: z.enum(NOTICE_KINDS),
        unitId: UnitId,
        unitName: z.string(),
        /** The round that the notice is about. */
        subjectId: ObligationRoundId,
        detail: Detail,
        day: PlainDate,
        sentBy: z.string().nullable(),
        read: z.boolean(),
      }),
    ),
  }),
  run: async ({ db, actor }) => {
    const found = await findNotices(db, { personId: actor.personId, limit: SHOWN })
    return ok({
      unread: found.filter(({ readAt }) => readAt === null).length,
      notices: found.map(({ noticeId, kind, unitId, unitName, subjectId, detail, day, sentBy, readAt }) => ({
        ...{ noticeId, kind, unitId, unitName, day, sentBy, read: readAt !== null },
        subjectId: ObligationRoundId.parse(subjectId),
        detail: Detail.strip().parse(detail),
      })),
    })
  },
})

/** Puts my notices away as read. */
export const readNotices = change({
  name: 'notice.read',
  action: 'home.read',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { noticeIds: z.array(NoticeId).min(1).max(SHOWN) },
  target: 'scope',
  output: z.strictObject({ read: z.int() }),
  run: async ({ tx, input, actor }) =>
    ok({ read: await markNoticesRead(tx, { personId: actor.personId, noticeIds: input.noticeIds }) }),
})
