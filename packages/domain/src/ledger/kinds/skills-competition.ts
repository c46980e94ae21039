import { z } from 'zod'
import { ATTENDANCE_HEADINGS, attendance, Line, Passage } from '../detail-fields.ts'
import { defineLedgerKind, measure, measureIf } from '../kind.ts'
import { GRADE_NAMES, Grade, LEVEL_NAMES, Level, PLACE_OF_GRADE } from '../levels.ts'

/** 技能竞赛: a contest of teaching or of other skills, who entered and the best place won (domain.md S64). */
export const skillsCompetition = defineLedgerKind({
  names: { zh: '技能竞赛', en: 'Skills competitions' },
  details: z.strictObject({
    level: Level,
    organiser: Line.nullable(),
    ...attendance,
    /** The best place of the unit; null where it won none. */
    best: Grade.nullable(),
    prizes: z.int().min(0).max(1000),
    content: Passage.nullable(),
  }),
  headings: {
    level: { zh: '竞赛级别', en: 'Level' },
    organiser: { zh: '主办单位', en: 'Organiser' },
    ...ATTENDANCE_HEADINGS,
    best: { zh: '最好名次', en: 'Best place' },
    prizes: { zh: '获奖项数', en: 'Prizes' },
    content: { zh: '竞赛内容', en: 'Content' },
  },
  choices: { level: LEVEL_NAMES, best: GRADE_NAMES },
  members: ({ memberIds }) => memberIds,
  headcount: ({ headcount }) => headcount,
  minEvidence: () => 1,
  measures: ({ level, headcount, best, prizes }) => [
    measure('competition.held', { level }),
    ...measureIf(headcount > 0, 'competition.entrant', { amount: headcount, level }),
    ...(best === null
      ? []
      : [measure('competition.placed', { amount: Math.max(prizes, 1), level, kind: PLACE_OF_GRADE[best] })]),
  ],
})
