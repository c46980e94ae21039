import { Stage } from '@jianjia/domain/org'
import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'

const question = {
  year: z.int().min(2000).max(2200).optional().catch(undefined),
  kind: z
    .enum(['plan', 'termSummary', 'yearSummary', 'selfAssessment', 'disclosure', 'duty'])
    .optional()
    .catch(undefined),
  under: z.string().optional().catch(undefined),
  stage: Stage.optional().catch(undefined),
}

const searchOfOverview = z.object({
  ...question,
  show: z.enum(['missing', 'late', 'open']).optional().catch(undefined),
  chart: z.literal('table').optional().catch(undefined),
  /** The cell that is open: unit and what it owes. */
  cell: z.string().optional().catch(undefined),
})

const overviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/overview',
  validateSearch: searchOfOverview,
  component: lazyPage(() => import('./overview-page.tsx'), 'OverviewPage'),
})

const remindRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/overview/remind',
  validateSearch: z.object(question),
  component: lazyPage(() => import('./remind-page.tsx'), 'RemindPage'),
})

export const overviewRoutes = [overviewRoute, remindRoute] as const
