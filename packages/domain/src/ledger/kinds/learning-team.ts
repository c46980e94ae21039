import { z } from 'zod'
import { Headcount, Line, Passage } from '../detail-fields.ts'
import { defineLedgerKind, measure } from '../kind.ts'
import type { Metric } from '../metric.ts'
import { wordsOf } from '../name.ts'

const STEPS = {
  joined: { zh: '申报创建', en: 'joined' },
  met: { zh: '集体学习', en: 'met' },
  awarded: { zh: '获得表彰', en: 'commended' },
} as const

const TEAM_GRADES = {
  founding: { zh: '创建学习型班组', en: 'founding team' },
  excellent: { zh: '学习型优胜班组', en: 'excellent team' },
  model: { zh: '学习型标兵班组', en: 'model team' },
} as const

const METRIC_OF_STEP: Readonly<Record<keyof typeof STEPS, Metric>> = {
  joined: 'learningTeam.joined',
  met: 'learningTeam.met',
  awarded: 'learningTeam.awarded',
}

/** 学习型班组: a team joins, meets, is commended in one of three grades (domain.md S66). The team is counted once. */
export const learningTeam = defineLedgerKind({
  names: { zh: '学习型班组', en: 'Learning teams' },
  details: z
    .strictObject({
      step: z.enum(wordsOf(STEPS)),
      team: Line,
      headcount: Headcount,
      teamGrade: z.enum(wordsOf(TEAM_GRADES)).nullable(),
      content: Passage.nullable(),
    })
    .refine(({ step, teamGrade }) => (step === 'awarded') === (teamGrade !== null), {
      path: ['teamGrade'],
      message: 'gradeGoesWithAward',
    }),
  headings: {
    step: { zh: '环节', en: 'Step' },
    team: { zh: '班组名称', en: 'Team' },
    headcount: { zh: '参加人数', en: 'Attendance' },
    teamGrade: { zh: '表彰等次', en: 'Grade' },
    content: { zh: '学习内容', en: 'Content' },
  },
  choices: { step: STEPS, teamGrade: TEAM_GRADES },
  headcount: ({ headcount }) => headcount,
  minEvidence: ({ step }) => (step === 'joined' ? 0 : 1),
  measures: ({ step, team, teamGrade }) => [measure(METRIC_OF_STEP[step], { subject: team, kind: teamGrade })],
})
