import { z } from 'zod'
import { wordsOf } from './name.ts'

/** How far up it reached: an honour, a competition, a publication (级别). */
export const LEVEL_NAMES = {
  school: { zh: '本校', en: 'school' },
  town: { zh: '镇（街道）级', en: 'town' },
  district: { zh: '区级', en: 'district' },
  city: { zh: '市级', en: 'city' },
  province: { zh: '省级', en: 'province' },
  national: { zh: '国家级', en: 'national' },
} as const

export const Level = z.enum(wordsOf(LEVEL_NAMES))
export type Level = z.infer<typeof Level>

/** Grades of awards, best first (等次). The rank in words of digits is the step of an award table. */
export const GRADE_NAMES = {
  first: { zh: '一等奖（第一名）', en: 'first' },
  second: { zh: '二等奖（第二名）', en: 'second' },
  third: { zh: '三等奖（第三名）', en: 'third' },
  merit: { zh: '优秀奖（优胜、入围）', en: 'merit' },
  ungraded: { zh: '不分等次', en: 'without grades' },
} as const

export const Grade = z.enum(wordsOf(GRADE_NAMES))
export type Grade = z.infer<typeof Grade>

/** The place in an award table (`awardMatrix` reads digits): an ungraded award counts as a first. */
export const PLACE_OF_GRADE: Readonly<Record<Grade, string>> = {
  first: '1',
  second: '2',
  third: '3',
  merit: '4',
  ungraded: '1',
}
