import { comparable } from '../import/values/plain-text.ts'
import type { MemberRow } from './member-rows.ts'
import type { KnownMember, RosterScene } from './roster-import.ts'

export function isCalled(row: MemberRow, { name }: KnownMember): boolean {
  return comparable(row.name) === comparable(name)
}

export function hasMobileOf(row: MemberRow, { mobile }: KnownMember): boolean {
  return row.mobile !== null && row.mobile === mobile
}

export function hasGroupOf(row: MemberRow, { unitId }: KnownMember): boolean {
  return row.unitId === unitId
}

export function isMaskOf({ masked }: MemberRow, { maskedNumber }: KnownMember): boolean {
  return masked === null || masked === maskedNumber
}

/** So many of day, group and mobile number that differ speak against one person. */
const MOST_DIFFERENCES = 1

/** The only one of a name is meant, unless something speaks against it. */
export function isSurely(row: MemberRow, known: KnownMember, scene: RosterScene): boolean {
  if (row.idNumber !== null && known.numberIndex !== null) return scene.indexOf(row.idNumber) === known.numberIndex
  const returns = known.status === 'left' && row.status !== 'left' && row.leftOn === null
  const differs = (said: string | null, ...kept: readonly (string | null)[]) =>
    said !== null && !kept.includes(null) && !kept.includes(said)
  const differences = [
    differs(row.joinedOn, known.joinedOn, known.stayFrom),
    differs(row.mobile, known.mobile),
    differs(row.unitId, known.unitId),
  ].filter(Boolean)
  return isMaskOf(row, known) && !returns && differences.length <= MOST_DIFFERENCES
}

/** Nothing that the row says differs from what is known. */
export function saysTheSame(row: MemberRow, known: KnownMember, scene: RosterScene): boolean {
  const agrees = (said: unknown, ...kept: readonly unknown[]) => said === null || kept.includes(said)
  return (
    agrees(row.unitId, known.unitId) &&
    agrees(row.status, known.status) &&
    agrees(row.joinedOn, known.joinedOn, known.stayFrom) &&
    agrees(row.retiredOn, known.retiredOn) &&
    agrees(row.leftOn, known.leftOn) &&
    agrees(row.mobile, known.mobile) &&
    agrees(row.masked, known.maskedNumber) &&
    (row.idNumber === null || scene.indexOf(row.idNumber) === known.numberIndex) &&
    // A list of today's members does not mean one who has left.
    (known.status !== 'left' || row.status === 'left' || row.leftOn !== null)
  )
}
