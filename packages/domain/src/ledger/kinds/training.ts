import { z } from 'zod'
import { ATTENDANCE_HEADINGS, attendance, Line, Passage } from '../detail-fields.ts'
import { measuresOfGathering } from '../gathering.ts'
import { defineLedgerKind, measureIf } from '../kind.ts'
import { wordsOf } from '../name.ts'

const AUDIENCES = {
  cadres: { zh: '工会干部', en: 'union cadres' },
  newChairs: { zh: '新任工会主席', en: 'new chairs' },
  delegates: { zh: '教代会代表', en: 'delegates' },
  informants: { zh: '信息员', en: 'informants' },
  members: { zh: '教职工', en: 'members' },
  mentalHealth: { zh: '心理健康', en: 'mental health' },
} as const

/** 培训: of cadres, delegates, members (domain.md S63, S51). */
export const training = defineLedgerKind({
  names: { zh: '培训', en: 'Training' },
  details: z.strictObject({
    audience: z.enum(wordsOf(AUDIENCES)),
    teacher: Line.nullable(),
    place: Line.nullable(),
    ...attendance,
    /** 学时 of each who took part. */
    hours: z.int().min(0).max(1000).nullable(),
    content: Passage.nullable(),
  }),
  headings: {
    audience: { zh: '培训对象', en: 'For whom' },
    teacher: { zh: '主讲人', en: 'Teacher' },
    place: { zh: '培训地点', en: 'Place' },
    ...ATTENDANCE_HEADINGS,
    hours: { zh: '学时', en: 'Hours' },
    content: { zh: '培训内容', en: 'Content' },
  },
  choices: { audience: AUDIENCES },
  members: ({ memberIds }) => memberIds,
  headcount: ({ headcount }) => headcount,
  minEvidence: () => 1,
  measures: (details) => [
    ...measuresOfGathering('training', details, details.audience),
    ...measureIf(details.hours !== null, 'training.hours', { amount: details.hours ?? 0, kind: details.audience }),
  ],
})
