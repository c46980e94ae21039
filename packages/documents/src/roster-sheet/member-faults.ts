import { counted } from '@jianjia/domain/kernel'
import type { PlainDate } from '@jianjia/domain/kernel'
import type { BilingualText } from '../import/cell-codes.ts'

export const UNKNOWN_STATUS: BilingualText = {
  zh: '状态请填在职、退休或离会',
  en: 'The status is in service, retired or left',
}
export const NO_JOINING_DAY: BilingualText = {
  zh: '新会员要有入会日期；整张表都没有的，可以在导入时统一填写',
  en: 'A new member needs the day of joining; a whole sheet without it can be given one when importing',
}
export const NO_RETIREMENT_DAY: BilingualText = {
  zh: '退休的会员要有退休日期；整张表都没有的，可以在导入时统一填写',
  en: 'Who has retired needs the day; a whole sheet without it can be given one when importing',
}
export const NO_LEAVING_DAY: BilingualText = {
  zh: '离会的会员要有离会日期；整张表都没有的，可以在导入时统一填写',
  en: 'Who has left needs the day; a whole sheet without it can be given one when importing',
}
export const STATUS_AGAINST_DAYS: BilingualText = {
  zh: '状态和日期对不上',
  en: 'The status and the days contradict each other',
}
export const MASKED_OTHERWISE: BilingualText = {
  zh: '隐去了中间各位的身份证号和已登记的不是同一个；要改请填完整号码',
  en: 'A masked number that is not the one that is kept; write the whole number to change it',
}
export const NUMBER_ELSEWHERE: BilingualText = {
  zh: '这个身份证号已经登记在另一名会员名下',
  en: 'The identity number belongs to another member',
}
export const GROUP_CLOSED: BilingualText = { zh: '这个小组已经撤销', en: 'The group was closed' }
export const DAYS_OUT_OF_ORDER: BilingualText = {
  zh: '日期先后不对：入会、退休、离会应依次在后',
  en: 'The days do not follow each other: joining, then retiring and leaving',
}
export const TOO_LONG: BilingualText = { zh: '姓名过长', en: 'The name is too long' }

export function hasLeft(leftOn: PlainDate | null): BilingualText {
  return {
    zh: `已于 ${leftOn ?? ''} 离会；重新入会的请填新的入会日期，或在花名册里办理`,
    en: `Left on ${leftOn ?? ''}; who returns needs a new day of joining`,
  }
}

export function askWho(count: number): BilingualText {
  const who = count === 1 ? 'a member' : `one of ${counted(count, 'member|members')}`
  return {
    zh: `花名册上有 ${count} 名可能是同一人的会员，请在导入页面上说明，或补上身份证号`,
    en: `May be ${who} on the roster; say so on the import page, or add the identity number`,
  }
}

export function askTwin(row: number): BilingualText {
  return {
    zh: `与第 ${row} 行同名，请在导入页面上说明是不是另一个人，或补上身份证号`,
    en: `Called like row ${row}; say on the import page whether it is somebody else, or add the identity number`,
  }
}
