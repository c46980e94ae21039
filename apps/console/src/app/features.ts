import { accountRoutes } from '../features/accounts/index.ts'
import { assessmentRoutes } from '../features/assessments/index.ts'
import { auditRoutes } from '../features/audit/index.ts'
import { ballotRoutes } from '../features/ballot/index.ts'
import { binRoutes } from '../features/bin/index.ts'
import { binderRoutes } from '../features/binder/index.ts'
import { calendarRoutes } from '../features/calendar/index.ts'
import { combinationRoutes } from '../features/combination/index.ts'
import { dutyRoutes } from '../features/duties/index.ts'
import { homeRoutes } from '../features/home/index.ts'
import { keyPointsRoutes } from '../features/key-points/index.ts'
import { ledgerRoutes } from '../features/ledger/index.ts'
import { noticeRoutes } from '../features/notices/index.ts'
import { objectionRoutes } from '../features/objections/index.ts'
import { obligationRoutes } from '../features/obligations/index.ts'
import { overviewRoutes } from '../features/overview/index.ts'
import { passwordRoutes } from '../features/password/index.ts'
import { peopleRoutes } from '../features/people/index.ts'
import { planOverviewRoutes } from '../features/plan-overview/index.ts'
import { planRoutes } from '../features/plans/index.ts'
import { publicationOpenRoutes, publicationRoutes } from '../features/publication/index.ts'
import { ratingRoutes } from '../features/ratings/index.ts'
import { resultRoutes } from '../features/results/index.ts'
import { reviewRoutes } from '../features/reviews/index.ts'
import { rosterRoutes } from '../features/roster/index.ts'
import { schemeRoutes } from '../features/schemes/index.ts'
import { selfAssessmentRoutes } from '../features/self-assessment/index.ts'
import { secondFactorRoutes } from '../features/second-factor/index.ts'
import { sessionRoutes } from '../features/sessions/index.ts'
import { setupRoutes } from '../features/setup/index.ts'
import { signInRoutes } from '../features/sign-in/index.ts'
import { standingRoutes } from '../features/standing/index.ts'
import { targetRoutes } from '../features/targets/index.ts'
import { unitImportRoutes } from '../features/unit-import/index.ts'
import { unitRoutes } from '../features/units/index.ts'
import { visitRoutes } from '../features/visits/index.ts'
import { voiceRoutes } from '../features/voices/index.ts'

/** Pages that open without a session. */
export const openRoutes = [...publicationOpenRoutes, ...signInRoutes, ...setupRoutes, ...ballotRoutes] as const

/** Pages behind the sign-in: one line per feature. */
export const featureRoutes = [
  ...accountRoutes,
  ...assessmentRoutes,
  ...binRoutes,
  ...auditRoutes,
  ...binderRoutes,
  ...calendarRoutes,
  ...combinationRoutes,
  ...dutyRoutes,
  ...homeRoutes,
  ...keyPointsRoutes,
  ...ledgerRoutes,
  ...noticeRoutes,
  ...objectionRoutes,
  ...obligationRoutes,
  ...overviewRoutes,
  ...passwordRoutes,
  ...peopleRoutes,
  ...planOverviewRoutes,
  ...planRoutes,
  ...publicationRoutes,
  ...ratingRoutes,
  ...resultRoutes,
  ...reviewRoutes,
  ...rosterRoutes,
  ...schemeRoutes,
  ...selfAssessmentRoutes,
  ...secondFactorRoutes,
  ...sessionRoutes,
  ...standingRoutes,
  ...targetRoutes,
  ...unitImportRoutes,
  ...unitRoutes,
  ...visitRoutes,
  ...voiceRoutes,
] as const
