import type { LedgerKind } from '@jianjia/domain/ledger'
import type { ComponentType } from 'react'
import type { KindFormProps } from '../parts/entry-form.tsx'
import { ActivityForm } from './activity-form.tsx'
import { DisclosureForm } from './disclosure-form.tsx'
import { DispatchForm } from './dispatch-form.tsx'
import { EthicsForm } from './ethics-form.tsx'
import { FestivalGoodsForm } from './festival-goods-form.tsx'
import { HealthExamForm } from './health-exam-form.tsx'
import { HonourForm } from './honour-form.tsx'
import { LearningTeamForm } from './learning-team-form.tsx'
import { LegalLearningForm } from './legal-learning-form.tsx'
import { LifeEventGiftForm } from './life-event-gift-form.tsx'
import { MeetingForm } from './meeting-form.tsx'
import { MentoringForm } from './mentoring-form.tsx'
import { MutualAidForm } from './mutual-aid-form.tsx'
import { PublicityForm } from './publicity-form.tsx'
import { ReadingForm } from './reading-form.tsx'
import { RecuperationForm } from './recuperation-form.tsx'
import { ResearchPaperForm } from './research-paper-form.tsx'
import { SafetyTourForm } from './safety-tour-form.tsx'
import { SkillsCompetitionForm } from './skills-competition-form.tsx'
import { TrainingForm } from './training-form.tsx'
import { VisitForm } from './visit-form.tsx'
import { VolunteeringForm } from './volunteering-form.tsx'
import { WomensWorkForm } from './womens-work-form.tsx'

/** One form of its own for each ledger; a kind without one does not compile. */
export const KIND_FORMS: { readonly [K in LedgerKind]: ComponentType<KindFormProps<K>> } = {
  activity: ActivityForm,
  visit: VisitForm,
  dispatch: DispatchForm,
  meeting: MeetingForm,
  honour: HonourForm,
  disclosure: DisclosureForm,
  training: TrainingForm,
  lifeEventGift: LifeEventGiftForm,
  festivalGoods: FestivalGoodsForm,
  reading: ReadingForm,
  skillsCompetition: SkillsCompetitionForm,
  mentoring: MentoringForm,
  learningTeam: LearningTeamForm,
  ethics: EthicsForm,
  legalLearning: LegalLearningForm,
  womensWork: WomensWorkForm,
  volunteering: VolunteeringForm,
  safetyTour: SafetyTourForm,
  healthExam: HealthExamForm,
  recuperation: RecuperationForm,
  mutualAid: MutualAidForm,
  researchPaper: ResearchPaperForm,
  publicity: PublicityForm,
}
