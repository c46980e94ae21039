import { z } from 'zod'
import { activity } from './kinds/activity.ts'
import { disclosure } from './kinds/disclosure.ts'
import { dispatch } from './kinds/dispatch.ts'
import { ethics } from './kinds/ethics.ts'
import { festivalGoods } from './kinds/festival-goods.ts'
import { healthExam } from './kinds/health-exam.ts'
import { honour } from './kinds/honour.ts'
import { learningTeam } from './kinds/learning-team.ts'
import { legalLearning } from './kinds/legal-learning.ts'
import { lifeEventGift } from './kinds/life-event-gift.ts'
import { meeting } from './kinds/meeting.ts'
import { mentoring } from './kinds/mentoring.ts'
import { mutualAid } from './kinds/mutual-aid.ts'
import { publicity } from './kinds/publicity.ts'
import { reading } from './kinds/reading.ts'
import { recuperation } from './kinds/recuperation.ts'
import { researchPaper } from './kinds/research-paper.ts'
import { safetyTour } from './kinds/safety-tour.ts'
import { skillsCompetition } from './kinds/skills-competition.ts'
import { training } from './kinds/training.ts'
import { visit } from './kinds/visit.ts'
import { volunteering } from './kinds/volunteering.ts'
import { womensWork } from './kinds/womens-work.ts'
import type { LedgerKindSpec } from './kind.ts'
import { wordsOf } from './name.ts'

/**
 * The closed registry of ledger kinds, in the order in which they are offered. A further kind is one file and one line
 * here; the compiler and the walks over this table name the rest.
 */
export const LEDGER_KINDS = {
  activity,
  visit,
  dispatch,
  meeting,
  honour,
  disclosure,
  training,
  lifeEventGift,
  festivalGoods,
  reading,
  skillsCompetition,
  mentoring,
  learningTeam,
  ethics,
  legalLearning,
  womensWork,
  volunteering,
  safetyTour,
  healthExam,
  recuperation,
  mutualAid,
  researchPaper,
  publicity,
} as const

export const LedgerKind = z.enum(wordsOf(LEDGER_KINDS))
export type LedgerKind = z.infer<typeof LedgerKind>

/** What an entry of each kind says. */
export type DetailsByKind = { [K in LedgerKind]: z.output<(typeof LEDGER_KINDS)[K]['details']> }

/** What is known of a kind when it is only known at run time: each with its own details. */
export type SpecOf<K extends LedgerKind> = LedgerKindSpec<z.ZodType<DetailsByKind[K]>, DetailsByKind[K]>

const SPECS: { readonly [K in LedgerKind]: SpecOf<K> } = LEDGER_KINDS

export function specOf<K extends LedgerKind>(kind: K): SpecOf<K> {
  return SPECS[kind]
}
