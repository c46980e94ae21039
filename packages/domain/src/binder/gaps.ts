import type { Bilingual, Language } from '../scheme/index.ts'
import { fill } from '../scoring/index.ts'

/** Why a sheet is not complete. Nothing is left out of a binder: what is missing stands in it with its reason. */
export const BINDER_GAPS = {
  notAnswered: { zh: '本单位尚未填写自评', en: 'not answered yet' },
  notEntered: { zh: '区教育工会尚未登记数据', en: 'the district has not entered the fact yet' },
  noRecords: { zh: '考核期内没有登记的记录', en: 'no record lies in the period' },
  noEvidence: { zh: '没有佐证材料', en: 'no evidence' },
  tooFewFiles: { zh: '佐证材料不足：要求 {needed} 份，现有 {got} 份', en: '{got} of {needed} {needed, file|files}' },
  recordsWithoutFiles: { zh: '{count} 条记录没有附件', en: '{count} {count, record|records} without a file' },
  fileGone: { zh: '{count} 份文件已不在资料库中', en: '{count} {count, file is|files are} no longer there' },
} as const satisfies Record<string, Bilingual>

export type BinderGapCode = keyof typeof BINDER_GAPS

export interface BinderGap {
  /** The number of the sheet. */
  readonly sheet: string
  readonly name: string
  readonly code: BinderGapCode
  readonly values: Readonly<Record<string, string>>
}

/** Why, in one phrase: "佐证材料不足：要求 2 份，现有 1 份". */
export function describeGap({ code, values }: Pick<BinderGap, 'code' | 'values'>, language: Language): string {
  return fill(BINDER_GAPS[code], values, language)
}
