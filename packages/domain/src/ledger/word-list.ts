import { z } from 'zod'
import type { Name } from './name.ts'

/**
 * The lists whose words differ by district, such as 五必访: two districts that were read have two different lists of
 * them, so no list is fixed here (domain.md S41, S25). An entry keeps the word itself: what a district later calls
 * otherwise stays as it was written.
 */
export const WordList = z.enum(['visitKind', 'disclosureIndicator'])
export type WordList = z.infer<typeof WordList>

export const WORD_LIST_NAMES: Readonly<Record<WordList, Name>> = {
  visitKind: { zh: '走访类型清单', en: 'kinds of visits' },
  disclosureIndicator: { zh: '校务公开项目清单', en: 'matters to disclose' },
}

/** One word of a district's list. `heading` groups the words (a category of disclosure); `must` marks 必访 and 必公开. */
export const ListedWord = z.strictObject({
  word: z.string().trim().min(1).max(60),
  heading: z.string().trim().min(1).max(60).nullable(),
  must: z.boolean(),
})
export type ListedWord = z.infer<typeof ListedWord>

/** A whole list, in the order in which it is offered; no word stands there twice. */
export const ListedWords = z
  .array(ListedWord)
  .max(200)
  .refine((words) => new Set(words.map(({ word }) => word)).size === words.length, { message: 'wordTwice' })

/** What a district begins with, until it writes its own. */
export const FIRST_WORDS: Readonly<Record<WordList, readonly ListedWord[]>> = {
  visitKind: [
    ...['生病住院', '生活困难', '丧事', '家庭变故', '退休'].map((word) => ({ word, heading: '五必访', must: true })),
    ...['婚育', '节日慰问', '普访'].map((word) => ({ word, heading: null, must: false })),
  ],
  disclosureIndicator: [
    ...['发展规划', '规章制度', '重大改革举措'].map((word) => ({ word, heading: '学校重大决策', must: true })),
    ...['职称评聘', '评优评先', '绩效分配', '福利待遇'].map((word) => ({
      word,
      heading: '教职工切身利益',
      must: true,
    })),
    ...['收费项目与标准', '招生入学', '学生资助'].map((word) => ({ word, heading: '学生与家长', must: true })),
    ...['财务收支', '物资采购', '工会经费收支'].map((word) => ({ word, heading: '经费与资产', must: true })),
    ...['民主评议干部', '廉洁自律'].map((word) => ({ word, heading: '党风廉政', must: true })),
  ],
}
