import {
  countUnreadNotices,
  listNotices as findNotices,
  markAllNoticesRead,
  markNoticesRead,
  type StoredNotice,
} from '@jianjia/db/notice'
import { KeyPointsId, NoticeId, ObligationRoundId, ok, PlainDate, PlanId, UnitId } from '@jianjia/domain/kernel'
import { EVENT_KINDS, isEventKind, NOTICE_KINDS } from '@jianjia/domain/notice'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { read } from '../../frame/read.ts'
import { ReminderDetail } from '../obligation/reminder-detail.ts'
import { MonthDetail } from '../plan/tell-month.ts'
import { ownNotices } from './own-notices.ts'

/** So many stand on a page unless less is asked for. */
export const NOTICES_ON_A_PAGE = 30
const AT_ONCE = 100

const told = {
  noticeId: NoticeId,
  unitId: UnitId,
  unitName: z.string(),
  day: PlainDate,
  /** The person who sent it; null = it was sent by itself. */
  sentBy: z.string().nullable(),
  /** Put away by the reader, or overtaken. */
  read: z.boolean(),
}

/** What a version of key points was, when it was issued. */
const IssuedDetail = z.strictObject({
  ...{ keyPointsId: KeyPointsId, number: z.int(), title: z.string(), points: z.int(), note: z.string() },
})

/** What has happened, as it was when it did. */
const EventDetail = z.strictObject({
  ...{ about: z.string(), reason: z.string().nullable(), dueOn: PlainDate.nullable() },
  count: z.int().nullable().default(null),
})

/** A notice with what its words need, and what it leads to. */
const Notice = z.discriminatedUnion('kind', [
  z.strictObject({
    ...{ kind: z.literal('obligationReminder'), ...told, roundId: ObligationRoundId, detail: ReminderDetail },
    /** The unit that asks for the report. */
    askedBy: z.string(),
  }),
  z.strictObject({ kind: z.literal('planMonth'), ...told, planId: PlanId, detail: MonthDetail }),
  z.strictObject({ kind: z.enum(['keyPointsIssued', 'keyPointsChanged']), ...told, detail: IssuedDetail }),
  z.strictObject({ kind: z.enum(EVENT_KINDS), ...told, subjectId: z.string(), detail: EventDetail }),
])

/** What I was told and may still see: what I have not read first, of both the latest first. */
export const listNotices = read({
  name: 'notice.list',
  action: 'home.read',
  dataClass: 'unitOnly',
  input: {
    /** Only what is read, or not; both where nothing is said. */
    read: z.boolean().optional(),
    kinds: z.array(z.enum(NOTICE_KINDS)).min(1).max(NOTICE_KINDS.length).optional(),
    page: z.int().min(1).max(10_000).optional(),
    pageSize: z.int().min(1).max(AT_ONCE).optional(),
  },
  target: 'scope',
  output: z.strictObject({ unread: z.int(), total: z.int(), notices: z.array(Notice) }),
  run: async ({ db, actor, today, input }) => {
    const { read: isRead = null, kinds = null, page = 1, pageSize = NOTICES_ON_A_PAGE } = input
    const { notices, ...counts } = await findNotices(db, {
      ...ownNotices(actor, today),
      ...{ read: isRead, kinds, offset: (page - 1) * pageSize, limit: pageSize },
    })
    return ok({ ...counts, notices: notices.map((notice) => shown(notice)) })
  },
})

/** How much I have not read: for the bell on every page. */
export const countUnread = read({
  name: 'notice.unread',
  action: 'home.read',
  dataClass: 'internal',
  input: {},
  target: 'scope',
  output: z.strictObject({ unread: z.int() }),
  run: async ({ db, actor, today }) => ok({ unread: await countUnreadNotices(db, ownNotices(actor, today)) }),
})

function shown({ kind, subjectId, detail: stored, askedBy, ...notice }: StoredNotice): z.input<typeof Notice> {
  const { noticeId, unitId, unitName, day, sentBy, isRead } = notice
  const toThem = { noticeId, unitId, unitName, day, sentBy, read: isRead }
  if (isEventKind(kind)) return { kind, ...toThem, subjectId, detail: EventDetail.parse(stored) }
  if (kind === 'planMonth')
    return { kind, ...toThem, planId: PlanId.parse(subjectId), detail: MonthDetail.parse(stored) }
  if (kind === 'keyPointsIssued' || kind === 'keyPointsChanged')
    return { kind, ...toThem, detail: IssuedDetail.parse(stored) }
  const about = { roundId: ObligationRoundId.parse(subjectId), detail: ReminderDetail.parse(stored) }
  return { kind, ...toThem, ...about, askedBy: askedBy ?? '' }
}

/** Puts my notices away as read. */
export const readNotices = change({
  name: 'notice.read',
  action: 'home.read',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { noticeIds: z.array(NoticeId).min(1).max(AT_ONCE) },
  target: 'scope',
  output: z.strictObject({ read: z.int() }),
  run: async ({ tx, input, actor }) =>
    ok({ read: await markNoticesRead(tx, { personId: actor.personId, noticeIds: input.noticeIds }) }),
})

/** Puts all of them away. */
export const readAllNotices = change({
  name: 'notice.readAll',
  action: 'home.read',
  audit: 'named',
  dataClass: 'unitOnly',
  input: {},
  target: 'scope',
  output: z.strictObject({ read: z.int() }),
  run: async ({ tx, actor }) => ok({ read: await markAllNoticesRead(tx, actor.personId) }),
})
