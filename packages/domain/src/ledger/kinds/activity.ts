import { z } from 'zod'
import { ATTENDANCE_HEADINGS, attendance, Fen, Line, Passage } from '../detail-fields.ts'
import { measuresOfGathering } from '../gathering.ts'
import { defineLedgerKind, measureIf } from '../kind.ts'
import { wordsOf } from '../name.ts'

const CATEGORIES = {
  culture: { zh: '文化活动', en: 'culture' },
  sport: { zh: '体育活动', en: 'sport' },
  festival: { zh: '节庆活动', en: 'festival' },
  interestGroup: { zh: '兴趣小组活动', en: 'interest group' },
} as const

/** 文体活动: culture, sport, festivals and interest groups (domain.md S69, S52). */
export const activity = defineLedgerKind({
  names: { zh: '文体活动', en: 'Activities' },
  details: z.strictObject({
    category: z.enum(wordsOf(CATEGORIES)),
    place: Line.nullable(),
    ...attendance,
    /** What came of it: places, prizes, a sentence for the summary. */
    result: Passage.nullable(),
    costFen: Fen.nullable(),
  }),
  headings: {
    category: { zh: '活动类别', en: 'Category' },
    place: { zh: '活动地点', en: 'Place' },
    ...ATTENDANCE_HEADINGS,
    result: { zh: '活动成效', en: 'Result' },
    costFen: { zh: '支出', en: 'Cost' },
  },
  choices: { category: CATEGORIES },
  members: ({ memberIds }) => memberIds,
  headcount: ({ headcount }) => headcount,
  minEvidence: () => 1,
  measures: (details) => [
    ...measuresOfGathering('activity', details, details.category),
    ...measureIf(details.costFen !== null, 'activity.cost', { amount: details.costFen ?? 0, kind: details.category }),
  ],
})
