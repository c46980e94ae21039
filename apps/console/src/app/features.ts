import { assessmentRoutes } from '../features/assessments/index.ts'
import { homeRoutes } from '../features/home/index.ts'
import { ledgerRoutes } from '../features/ledger/index.ts'
import { passwordRoutes } from '../features/password/index.ts'
import { schemeRoutes } from '../features/schemes/index.ts'
import { selfAssessmentRoutes } from '../features/self-assessment/index.ts'
import { setupRoutes } from '../features/setup/index.ts'
import { signInRoutes } from '../features/sign-in/index.ts'

/** Pages that open without a session. */
export const openRoutes = [...signInRoutes, ...setupRoutes] as const

/** Pages behind the sign-in: one line per feature. */
export const featureRoutes = [
  ...assessmentRoutes,
  ...homeRoutes,
  ...ledgerRoutes,
  ...passwordRoutes,
  ...schemeRoutes,
  ...selfAssessmentRoutes,
] as const
