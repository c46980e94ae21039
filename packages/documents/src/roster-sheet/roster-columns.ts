import type { BilingualText } from '../import/cell-codes.ts'
import { SYNONYMS } from '../import/header-synonyms.ts'
import { type CellType, type RecordColumn, RECORD_ID } from '../record-sheet/record-sheet.ts'

/** What a sheet can say of a member, in the order of an export. Nothing else is taken from anybody's sheet. */
export const ROSTER_FIELDS = [
  ...(['name', 'group', 'status', 'joinedOn', 'retiredOn', 'leftOn', 'mobile', 'idNumber'] as const),
  RECORD_ID,
] as const
export type RosterField = (typeof ROSTER_FIELDS)[number]

export const ROSTER_HEADINGS: Readonly<Record<RosterField, BilingualText>> = {
  name: { zh: '姓名', en: 'Name' },
  group: { zh: '小组', en: 'Group' },
  status: { zh: '状态', en: 'Status' },
  joinedOn: { zh: '入会日期', en: 'Joined on' },
  retiredOn: { zh: '退休日期', en: 'Retired on' },
  leftOn: { zh: '离会日期', en: 'Left on' },
  mobile: { zh: '手机号', en: 'Mobile' },
  idNumber: { zh: '身份证号', en: 'Identity number' },
  [RECORD_ID]: { zh: '记录编号', en: 'Record' },
}

const TYPES: Readonly<Record<RosterField, CellType>> = {
  ...{ name: 'personName', group: 'name', status: 'name', joinedOn: 'month', retiredOn: 'month', leftOn: 'month' },
  ...{ mobile: 'mobile', idNumber: 'keptNumber', [RECORD_ID]: 'text' },
}

const { personName, group, unit, joinDate, mobile, idNumber } = SYNONYMS.member

/** A table of a whole district has a column for the school; within a branch it says nothing that the group does not. */
const PLACES = [
  '部门',
  '所在部门',
  '部门名称',
  '处室',
  '科室',
  '所在科室',
  '办公室',
  '学科组',
  '学科',
  '年级',
  '工会分组',
]

const FURTHER: Readonly<Record<RosterField, readonly string[]>> = {
  name: [...(personName ?? []), '会员名单', '人员'],
  group: [...(group ?? []), ...PLACES, ...(unit ?? []).filter((name) => !PLACES.includes(name))],
  status: [
    '会员状态',
    '在职状态',
    '人员状态',
    '在职情况',
    '会籍状态',
    '在岗情况',
    '在岗状态',
    '人员类别',
    '人员性质',
    '是否在职',
  ],
  joinedOn: [...(joinDate ?? []), '入会时间(年月)', '会籍起始日期'],
  retiredOn: ['退休时间', '退休年月', '退休日', '离退休时间', '离退休日期', '办理退休时间', '退休年月日'],
  leftOn: ['离会时间', '退会日期', '退会时间', '调出日期', '调出时间', '离职日期', '离职时间', '转出日期', '转出时间'],
  mobile: mobile ?? [],
  idNumber: idNumber ?? [],
  [RECORD_ID]: [],
}

export function rosterColumns(): readonly RecordColumn[] {
  return ROSTER_FIELDS.map((field) => {
    const { zh, en } = ROSTER_HEADINGS[field]
    return { field, type: TYPES[field], names: [zh, en, ...FURTHER[field]] }
  })
}
