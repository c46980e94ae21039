import { addDays, type PlainDate, type UnitId } from '../kernel/index.ts'

/** Days on which somebody is a member of one unit. */
export interface MembershipDays {
  readonly unitId: UnitId
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}

/** What is to be true of somebody's memberships in a branch. */
export interface MembershipWish {
  readonly joinedOn: PlainDate
  readonly leftOn: PlainDate | null
  readonly unitId: UnitId
  /** The first day in `unitId`, where that is not where the member stands now. */
  readonly from: PlainDate
}

/**
 * Memberships in a branch as they are to be told from now on: the first begins on the joining day, the last ends on the
 * leaving day, and a change of group holds from its day on; gaps in between stay. The rows that were there are voided
 * where they are not among these.
 */
export function changeMemberships(rows: readonly MembershipDays[], wish: MembershipWish): readonly MembershipDays[] {
  const { joinedOn, leftOn, unitId } = wish
  const inOrder = rows.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  const last = inOrder.at(-1)
  const from = wish.from > joinedOn ? wish.from : joinedOn
  const moved =
    last === undefined || last.unitId === unitId
      ? inOrder
      : [...inOrder.map((row) => endBefore(row, from)), { unitId, validFrom: from, validTo: null }]
  const held = moved.filter((row) => row.validTo === null || (row.validTo >= row.validFrom && row.validTo >= joinedOn))
  const kept = held.length === 0 ? [{ unitId, validFrom: joinedOn, validTo: leftOn }] : held
  return kept
    .map((row, at) => ({
      ...row,
      validFrom: at === 0 || row.validFrom < joinedOn ? joinedOn : row.validFrom,
      validTo: at === kept.length - 1 ? leftOn : row.validTo,
    }))
    .filter((row) => leftOn === null || row.validFrom <= leftOn)
    .map((row, at, all) => (at === all.length - 1 ? { ...row, validTo: leftOn } : row))
}

/** The same days, ended on the day before. */
export function endBefore(row: MembershipDays, day: PlainDate): MembershipDays {
  const end = addDays(day, -1)
  return row.validTo === null || row.validTo > end ? { ...row, validTo: end } : row
}

export function isSameMembership(a: MembershipDays, b: MembershipDays): boolean {
  return a.unitId === b.unitId && a.validFrom === b.validFrom && a.validTo === b.validTo
}
