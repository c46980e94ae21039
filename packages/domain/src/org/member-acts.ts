import { z } from 'zod'
import { addDays, ok, PlainDate, type Result, refuse, UnitId } from '../kernel/index.ts'
import { endBefore, type MembershipDays } from './change-memberships.ts'
import { type MemberStatus, memberStatus } from './roster.ts'

/** What happens to a member on a day; mistakes are corrected, which is none of these. */
export const MemberAct = z.discriminatedUnion('kind', [
  /** 退休: the first day in retirement, which may lie ahead. */
  z.strictObject({ kind: z.literal('retire'), on: PlainDate }),
  /** 离会: the last day as a member of the branch. */
  z.strictObject({ kind: z.literal('leave'), on: PlainDate }),
  /** 重新入会: the first day as a member again. */
  z.strictObject({ kind: z.literal('return'), on: PlainDate, unitId: UnitId }),
  /** 调整小组: the first day in another group. */
  z.strictObject({ kind: z.literal('move'), on: PlainDate, unitId: UnitId }),
])
export type MemberAct = z.infer<typeof MemberAct>
export type MemberActKind = MemberAct['kind']

const ACTS: Readonly<Record<MemberStatus, readonly MemberActKind[]>> = {
  inService: ['move', 'retire', 'leave'],
  retired: ['move', 'leave'],
  left: ['return'],
}

/** What can happen next to somebody who stands so. */
export function actsOfMember(status: MemberStatus): readonly MemberActKind[] {
  return ACTS[status]
}

/** A member's days in a branch, as far as they are kept. */
export interface MemberDays {
  readonly memberships: readonly MembershipDays[]
  readonly retiredOn: PlainDate | null
}

/**
 * The days of a member after something has happened. What went by stays as it was: a former stay in the branch, days in
 * another group, the gap between two stays.
 */
export function afterMemberAct(before: MemberDays, act: MemberAct, today: PlainDate): Result<MemberDays> {
  const rows = before.memberships.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  const last = rows.at(-1)
  const status = memberStatus({ retiredOn: before.retiredOn, leftOn: last?.validTo ?? null }, today)
  const isThere = act.kind === 'move' && last?.unitId === act.unitId
  if (last === undefined || isThere || !actsOfMember(status).includes(act.kind)) return refuse('memberStatusDiffers')
  const judged = checkDay(act, { rows, last, today })
  if (!judged.ok) return judged
  switch (act.kind) {
    case 'retire':
      return ok({ ...before, retiredOn: act.on })
    case 'leave':
      return ok({ ...before, memberships: endOn(rows, act.on) })
    case 'return':
      return ok({ ...before, memberships: [...rows, { unitId: act.unitId, validFrom: act.on, validTo: null }] })
    case 'move':
      return ok({ ...before, memberships: movedOn(rows, act) })
  }
}

interface Standing {
  readonly rows: readonly MembershipDays[]
  readonly last: MembershipDays
  readonly today: PlainDate
}

/** Whether the day fits what is known; only retirement may be known ahead. */
function checkDay({ kind, on }: MemberAct, { rows, last, today }: Standing): Result<null> {
  const path = { path: ['act', 'on'] }
  if (kind !== 'retire' && on > today) return refuse('entryInFuture', { day: on, today }, path)
  const first =
    kind === 'return'
      ? addDays(last.validTo ?? today, 1)
      : kind === 'move'
        ? addDays(last.validFrom, 1)
        : stayBegan(rows)
  return first !== undefined && on < first ? refuse('datesOutOfOrder', { first, second: on }, path) : ok(null)
}

/** The first day of the last stay: memberships, in the order of their days, that follow each other without a gap. */
export function stayBegan(rows: readonly MembershipDays[]): PlainDate | undefined {
  const begins = rows.findLast((row, at) => {
    const end = rows[at - 1]?.validTo ?? null
    return at === 0 || (end !== null && addDays(end, 1) < row.validFrom)
  })
  return begins?.validFrom
}

function endOn(rows: readonly MembershipDays[], day: PlainDate): readonly MembershipDays[] {
  const held = rows.filter(({ validFrom }) => validFrom <= day)
  return held.map((row, at) => (at === held.length - 1 ? { ...row, validTo: day } : row))
}

function movedOn(rows: readonly MembershipDays[], { unitId, on }: { readonly unitId: UnitId; readonly on: PlainDate }) {
  return [...rows.map((row) => endBefore(row, on)), { unitId, validFrom: on, validTo: rows.at(-1)?.validTo ?? null }]
}
