import { listNotices as findNotices, markAllNoticesRead, markNoticesRead, type StoredNotice } from '@jianjia/db/notice'
import { KeyPointsId, NoticeId, ObligationRoundId, ok, PlainDate, PlanId, UnitId } from '@jianjia/domain/kernel'
import { EVENT_KINDS, isEventKind } from '@jianjia/domain/notice'
import { monthIsOver } from '@jianjia/domain/plan'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { read } from '../../frame/read.ts'
import { ReminderDetail } from '../obligation/reminder-detail.ts'
import { MonthDetail } from '../plan/tell-month.ts'

/** What nobody scrolls beyond; older ones are kept. */
const SHOWN = 100

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
const EventDetail = z.strictObject({ about: z.string(), reason: z.string().nullable(), dueOn: PlainDate.nullable() })

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

/** What I was told, the latest first. */
export const listNotices = read({
  name: 'notice.list',
  action: 'home.read',
  dataClass: 'unitOnly',
  input: {},
  target: 'scope',
  output: z.strictObject({ unread: z.int(), notices: z.array(Notice) }),
  run: async ({ db, actor, today }) => {
    const found = await findNotices(db, { personId: actor.personId, limit: SHOWN })
    const notices = found.map((notice) => shown(notice, today))
    return ok({ unread: notices.filter(({ read: isRead }) => !isRead).length, notices })
  },
})

function shown(
  { kind, subjectId, detail: stored, askedBy, ...notice }: StoredNotice,
  today: PlainDate,
): z.input<typeof Notice> {
  const { noticeId, unitId, unitName, day, sentBy, readAt } = notice
  const toThem = { noticeId, unitId, unitName, day, sentBy, read: readAt !== null }
  if (isEventKind(kind)) return { kind, ...toThem, subjectId, detail: EventDetail.parse(stored) }
  if (kind === 'planMonth') {
    const detail = MonthDetail.parse(stored)
    return { kind, ...toThem, read: toThem.read || monthIsOver(detail, today), planId: PlanId.parse(subjectId), detail }
  }
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
  input: { noticeIds: z.array(NoticeId).min(1).max(SHOWN) },
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
