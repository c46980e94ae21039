import { counted, type Refusal } from '@jianjia/domain/kernel'
import type { FieldFaultCode } from '@jianjia/domain/ledger'
import { type BilingualText, CELL_FAULTS, type CellFault } from '../import/cell-codes.ts'

/** Why a field of a record cannot be taken, in the words that come back in the user's own file. */
const FIELD_FAULTS: Readonly<Record<FieldFaultCode, BilingualText>> = {
  missing: CELL_FAULTS.missingRequired,
  notACount: CELL_FAULTS.textInNumber,
  notMoney: CELL_FAULTS.badAmount,
  notADay: CELL_FAULTS.badDate,
  notALink: {
    zh: '不是网页链接，应以 http:// 或 https:// 开头',
    en: 'Not a web address; it begins with http:// or https://',
  },
  notAWord: { zh: '不是可以选择的词', en: 'Not one of the words to choose from' },
  tooLong: { zh: '内容过长，或数字过大', en: 'Too long, or too large a number' },
  tooMany: { zh: '人数或项数过多', en: 'Too many of them' },
  adoptedOnGoesWithAdopted: {
    zh: '已采用的要填采用日期，未采用的不能填',
    en: 'The day of adoption goes with an adopted piece, and only with one',
  },
  gradeGoesWithAward: { zh: '表彰等次只用于受表彰的环节', en: 'A grade goes with an award, and only with one' },
  staffGoesWithPledge: { zh: '签订承诺书的要填应签人数，其他不填', en: 'The number of staff goes with a pledge' },
  moreThanStaff: { zh: '人数多于应参加人数', en: 'More than the staff' },
  personNamed: { zh: '个人荣誉要填获奖者', en: 'An honour of a person names the person' },
  moreThanDue: { zh: '人数多于应到人数', en: 'More than were due' },
  moreThanAnswered: { zh: '满意人数多于答卷数', en: 'More satisfied than answered' },
  noticeNeedsFinding: { zh: '发整改通知书的要写明发现的问题', en: 'A notice needs a finding' },
  daysNeedNotice: { zh: '整改期限和完成日期只用于发了通知书的', en: 'These days go with a notice' },
  memberTwice: { zh: '同一名会员写了两次', en: 'A member is named twice' },
}

export const OTHER_UNIT: BilingualText = {
  zh: '记录属于原来的单位，不能改到别的单位',
  en: 'A record stays with the unit that made it',
}

export function tellFieldFault(code: FieldFaultCode): BilingualText {
  return FIELD_FAULTS[code]
}

export function tellCellFault(code: CellFault): BilingualText {
  return CELL_FAULTS[code]
}

export function unknownMember(name: string): BilingualText {
  return { zh: `花名册中没有“${name}”`, en: `“${name}” is not on the roster` }
}

export function ambiguousMember(name: string): BilingualText {
  return {
    zh: `花名册中有几个“${name}”，请写成“${name}（小组名）”`,
    en: `Several members are called “${name}”; add the group in brackets`,
  }
}

/** What the rules say of a whole record. */
export function tellRefusedEntry({ code, detail }: Refusal): BilingualText {
  switch (code) {
    case 'entryInFuture':
      return CELL_FAULTS.futureDate
    case 'entryBeforeUnitOpened':
      return {
        zh: `早于单位成立的日期 ${said(detail, 'openedOn')}`,
        en: `Before the unit opened on ${said(detail, 'openedOn')}`,
      }
    case 'unitClosed':
      return { zh: `单位已于 ${said(detail, 'closedOn')} 撤销`, en: `The unit closed on ${said(detail, 'closedOn')}` }
    case 'entryUnderReview':
      return {
        zh: '这一天的记录正在考核评审中，不能改动',
        en: 'Records of this day are being reviewed and cannot change',
      }
    case 'datesOutOfOrder':
      return { zh: '日期先后不对', en: 'The days do not follow each other' }
    case 'wordNotListed':
      return { zh: '区里的名录中没有这个词', en: 'Not a word of the district’s list' }
    case 'memberNotOnRoster':
      return { zh: '那一天不在花名册上', en: 'Not on the roster on that day' }
    case 'headcountBelowNames':
      return { zh: '人数少于写出的姓名', en: 'Fewer people than are named' }
    case 'evidenceMissing':
      return {
        zh: `需要 ${said(detail, 'needed')} 份佐证，请在导入时选择佐证文件`,
        en: `Needs ${counted(said(detail, 'needed'), 'piece|pieces')} of evidence; choose files when importing`,
      }
    default:
      return { zh: `不能接受（${code}）`, en: `Cannot be taken (${code})` }
  }
}

function said(detail: object | undefined, name: string): string {
  return String(Object.entries(detail ?? {}).find(([key]) => key === name)?.[1] ?? '')
}
