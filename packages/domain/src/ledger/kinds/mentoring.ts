import { z } from 'zod'
import { Line, Passage } from '../detail-fields.ts'
import { defineLedgerKind, measure } from '../kind.ts'
import type { Metric } from '../metric.ts'
import { wordsOf } from '../name.ts'

const STEPS = {
  paired: { zh: '结对', en: 'paired' },
  followedUp: { zh: '跟踪指导', en: 'followed up' },
  concluded: { zh: '期满考核', en: 'concluded' },
} as const

const METRIC_OF_STEP: Readonly<Record<keyof typeof STEPS, Metric>> = {
  paired: 'mentoring.paired',
  followedUp: 'mentoring.followedUp',
  concluded: 'mentoring.concluded',
}

/** 师徒结对: a pair, each follow-up and its end; the pair is what is counted once (domain.md S62). */
export const mentoring = defineLedgerKind({
  names: { zh: '师徒结对', en: 'Mentoring' },
  details: z.strictObject({
    step: z.enum(wordsOf(STEPS)),
    mentorName: Line,
    menteeName: Line,
    /** 学科 or post in which the younger one is led. */
    field: Line.nullable(),
    note: Passage.nullable(),
  }),
  headings: {
    step: { zh: '环节', en: 'Step' },
    mentorName: { zh: '师傅', en: 'Mentor' },
    menteeName: { zh: '徒弟', en: 'Mentee' },
    field: { zh: '学科', en: 'Field' },
    note: { zh: '指导情况', en: 'Notes' },
  },
  choices: { step: STEPS },
  identity: ['mentorName', 'menteeName', 'step'],
  minEvidence: () => 0,
  measures: ({ step, mentorName, menteeName, field }) => [
    measure(METRIC_OF_STEP[step], { subject: `${mentorName}→${menteeName}`, kind: field }),
  ],
})
