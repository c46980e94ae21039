import type { PlainDate } from '@jianjia/domain/kernel'
import { acceptMemberDates, MemberDraft, memberStatus } from '@jianjia/domain/org'
import { CELL_FAULTS, type BilingualText } from '../import/cell-codes.ts'
import type { RowFault } from '../ledger-sheet/ledger-import.ts'
import {
  DAYS_OUT_OF_ORDER,
  GROUP_CLOSED,
  hasLeft,
  NO_JOINING_DAY,
  NO_LEAVING_DAY,
  NO_RETIREMENT_DAY,
  NUMBER_ELSEWHERE,
  STATUS_AGAINST_DAYS,
  TOO_LONG,
} from './member-faults.ts'
import type { MemberRow, MemberRows } from './member-rows.ts'
import type { RosterField } from './roster-columns.ts'
import type { KnownMember, RosterScene, WantedRow } from './roster-import.ts'

interface Wanting {
  readonly row: MemberRow
  readonly known: KnownMember | null
  readonly scene: RosterScene
  readonly reader: MemberRows
}

/** A member as a row wants him or her to stand, or why that cannot be. What the row does not say stays as it is. */
export function wantedMember(wanting: Wanting): WantedRow | readonly RowFault[] {
  const { row, known, scene, reader } = wanting
  const fault = (field: RosterField, reason: BilingualText): readonly RowFault[] => [
    { column: reader.columnOf(field), reason },
  ]
  const kept = <Value>(field: RosterField, said: Value | null, before: Value | null): Value | null =>
    said ?? (reader.isTakenAway(field) ? null : before)
  const retiredOn = retirementOf(wanting, kept('retiredOn', row.retiredOn, known?.retiredOn ?? null))
  const leftOn = leavingOf(wanting, kept('leftOn', row.leftOn, known?.leftOn ?? null))
  const returnsOn = known !== null && leftOn === null && !reader.isTakenAway('leftOn') ? returnOf(row, known) : null
  if (returnsOn === undefined) return fault('joinedOn', hasLeft(known?.leftOn ?? null))
  const joinedOn = joiningOf(wanting, returnsOn)
  if (joinedOn === null) return fault('joinedOn', NO_JOINING_DAY)
  const named = MemberDraft.shape.name.safeParse(row.name)
  if (!named.success) return fault('name', TOO_LONG)
  const status = memberStatus({ retiredOn, leftOn }, scene.today)
  if (row.status === 'retired' && retiredOn === null) return fault('retiredOn', NO_RETIREMENT_DAY)
  if (row.status === 'left' && leftOn === null) return fault('leftOn', NO_LEAVING_DAY)
  if (row.status !== null && row.status !== status) return fault('status', STATUS_AGAINST_DAYS)
  const accepted = acceptMemberDates({ joinedOn, retiredOn, leftOn }, scene.today)
  if (!accepted.ok) {
    const field = accepted.refusal.path?.[0]
    const reason = accepted.refusal.code === 'entryInFuture' ? CELL_FAULTS.futureDate : DAYS_OUT_OF_ORDER
    return fault(field === 'retiredOn' || field === 'leftOn' ? field : 'joinedOn', reason)
  }
  const unitId = row.unitId ?? known?.unitId ?? scene.branchId
  const unit = scene.units.find((each) => each.unitId === unitId)
  const isClosed = unit !== undefined && unit.closedOn !== null && unit.closedOn <= scene.today
  if (isClosed && known?.unitId !== unitId && leftOn === null) return fault('group', GROUP_CLOSED)
  const idNumber = numberOf(wanting)
  const holder = typeof idNumber === 'string' ? scene.holders.get(scene.indexOf(idNumber)) : undefined
  if (holder !== undefined && holder !== known?.personId) return fault('idNumber', NUMBER_ELSEWHERE)
  const mobile = kept('mobile', row.mobile, known?.mobile ?? null)
  return { name: named.data, unitId, joinedOn, retiredOn, leftOn, mobile, idNumber, returnsOn }
}

/** The word for the status decides where the day is not told: somebody in service is not retired. */
function retirementOf({ row, known, scene }: Wanting, day: PlainDate | null): PlainDate | null {
  const isPast = day !== null && day <= scene.today
  if (row.status === 'inService') return row.retiredOn === null && isPast ? null : day
  return row.status === 'retired' && !isPast && known?.status !== 'retired'
    ? (day ?? scene.fill.retiredOn ?? null)
    : day
}

function leavingOf({ row, scene }: Wanting, day: PlainDate | null): PlainDate | null {
  if (row.leftOn === null && row.status !== 'left') return null
  return day ?? scene.fill.leftOn ?? null
}

/** Undefined: somebody who has left stands in a list of members, and it does not say since when again. */
function returnOf(row: MemberRow, { status, leftOn }: KnownMember): PlainDate | null | undefined {
  if (status !== 'left') return null
  return row.joinedOn !== null && leftOn !== null && row.joinedOn > leftOn ? row.joinedOn : undefined
}

/** A day of the last stay is no other day of joining. */
function joiningOf({ row, known, scene }: Wanting, returnsOn: PlainDate | null): PlainDate | null {
  if (known === null) return row.joinedOn ?? scene.fill.joinedOn ?? null
  const says = row.joinedOn === null || row.joinedOn === known.stayFrom || returnsOn !== null
  return says ? known.joinedOn : row.joinedOn
}

function numberOf({ row, known, scene, reader }: Wanting): string | null | undefined {
  if (row.idNumber !== null) return scene.indexOf(row.idNumber) === known?.numberIndex ? undefined : row.idNumber
  const isGone = row.masked === null && reader.isTakenAway('idNumber') && known !== null
  return isGone && known.numberIndex !== null ? null : known === null ? null : undefined
}
