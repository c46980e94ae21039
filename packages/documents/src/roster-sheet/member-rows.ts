import { PlainDate, type UnitId } from '@jianjia/domain/kernel'
import { MEMBER_STATUS_NAMES, MemberStatus } from '@jianjia/domain/org'
import { MASKED_NUMBER } from '../import/values/identity-number.ts'
import { comparable } from '../import/values/plain-text.ts'
import type { RowFault } from '../ledger-sheet/ledger-import.ts'
import { tellCellFault } from '../ledger-sheet/row-faults.ts'
import { RECORD_ID, type RecordSheet, type SheetRecord } from '../record-sheet/record-sheet.ts'
import { ROSTER_HEADINGS, type RosterField } from './roster-columns.ts'
import type { RosterScene, RosterUnit } from './roster-import.ts'
import { UNKNOWN_STATUS } from './member-faults.ts'

/** What one row says of a member; null is what it does not say. */
export interface MemberRow {
  readonly row: number
  /** Tells the row from every other one of the sheet, also where two stand side by side. */
  readonly key: string
  readonly recordId: string | null
  readonly name: string
  readonly unitId: UnitId | null
  readonly status: MemberStatus | null
  readonly joinedOn: PlainDate | null
  readonly retiredOn: PlainDate | null
  readonly leftOn: PlainDate | null
  readonly mobile: string | null
  readonly idNumber: string | null
  /** As an export of ours has masked it. */
  readonly masked: string | null
  readonly faults: readonly RowFault[]
}

export interface MemberRows {
  readonly rows: readonly MemberRow[]
  /** The printed column of a field; its own heading where the sheet has none. */
  readonly columnOf: (field: RosterField) => string
  /** A blank there says that there is nothing: only an export of ours is taken to the letter. */
  readonly isTakenAway: (field: RosterField) => boolean
}

/** The rows of a sheet in the terms of a roster. */
export function readMemberRows(sheet: RecordSheet, { branchId, units }: RosterScene): MemberRows {
  const columns = new Map(sheet.columns.flatMap(({ key, field }) => (field === null ? [] : [[field, key]])))
  const columnOf = (field: RosterField) => columns.get(field) ?? ROSTER_HEADINGS[field].zh
  const byName = unitsByName(units, branchId)
  return {
    columnOf,
    isTakenAway: (field) => sheet.isOwnExport && columns.has(field),
    rows: sheet.records.map((record) => readRow(record, { columnOf, byName })),
  }
}

interface Reading {
  readonly columnOf: (field: RosterField) => string
  readonly byName: ReadonlyMap<string, UnitId>
}

function readRow({ row, values, faults: told }: SheetRecord, { columnOf, byName }: Reading): MemberRow {
  const faults: RowFault[] = told.map(({ column, code }) => ({ column, reason: tellCellFault(code) }))
  const wrong = new Set(told.map(({ column }) => column))
  const value = (field: RosterField) => (wrong.has(columnOf(field)) ? null : (values.get(field) ?? null))
  const say = (field: RosterField, reason: RowFault['reason']) => faults.push({ column: columnOf(field), reason })
  // A wrong one too is shown as it is printed.
  const name = values.get('name') ?? ''
  if (name === '' && !wrong.has(columnOf('name'))) say('name', tellCellFault('missingRequired'))
  const group = value('group')
  const unitId = group === null ? null : (byName.get(comparable(group)) ?? null)
  if (group !== null && unitId === null) say('group', tellCellFault('unknownUnit'))
  const statusWord = value('status')
  const status = statusWord === null ? null : statusOf(statusWord)
  if (statusWord !== null && status === null) say('status', UNKNOWN_STATUS)
  const number = value('idNumber')
  const isMasked = number !== null && MASKED_NUMBER.test(number)
  return {
    ...{ row, key: `${row} ${comparable(name)}`, recordId: value(RECORD_ID), name, unitId, status },
    ...{ joinedOn: dayOf(value('joinedOn')), retiredOn: dayOf(value('retiredOn')), leftOn: dayOf(value('leftOn')) },
    ...{ mobile: value('mobile'), idNumber: isMasked ? null : number, masked: isMasked ? number : null, faults },
  }
}

function dayOf(text: string | null): PlainDate | null {
  const read = PlainDate.safeParse(text)
  return read.success ? read.data : null
}

/** 第一中学 names the branch 第一中学工会 too. A unit that still stands comes before one that was closed. */
function unitsByName(units: readonly RosterUnit[], branchId: UnitId): ReadonlyMap<string, UnitId> {
  const inOrder = units.toSorted((a, b) => Number(a.closedOn === null) - Number(b.closedOn === null))
  return new Map(
    inOrder.flatMap(({ unitId, name, shortName }) => {
      const names = [name, shortName, ...(unitId === branchId ? [name.replace(/(?:基层)?工会(?:委员会)?$/, '')] : [])]
      return names.map((each) => [comparable(each), unitId] as const)
    }),
  )
}

const STATUS_WORDS: Readonly<Record<MemberStatus, readonly string[]>> = {
  inService: ['在职', '在岗', '在编', '在册', '在会', '正常', '是', '在职会员', '在职教职工', '在编在岗'],
  retired: ['退休', '离退休', '离休', '已退休', '退休会员', '退休教职工'],
  left: ['离会', '已离会', '退会', '已退会', '调出', '已调出', '离职', '已离职', '辞职', '转出', '转会', '调离'],
}

const STATUSES: ReadonlyMap<string, MemberStatus> = new Map(
  MemberStatus.options.flatMap((status) => {
    const { zh, en } = MEMBER_STATUS_NAMES[status]
    return [zh, en, ...STATUS_WORDS[status]].map((word) => [comparable(word), status] as const)
  }),
)

function statusOf(word: string): MemberStatus | null {
  return STATUSES.get(comparable(word)) ?? null
}
