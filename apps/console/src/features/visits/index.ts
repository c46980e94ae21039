import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'
import { tableSearch } from '../../lib/table/table-search.ts'

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/visits',
  validateSearch: z.object({ ...tableSearch, assessment: z.string().optional().catch(undefined) }),
  component: lazyPage(() => import('./list/list-page.tsx'), 'ListPage'),
})

const planRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/visits/plan',
  validateSearch: z.object({ assessment: z.string().catch('') }),
  component: lazyPage(() => import('./plan/plan-page.tsx'), 'PlanPage'),
})

const visitRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/visits/$visitId',
  component: lazyPage(() => import('./visit/visit-page.tsx'), 'VisitPage'),
})

export const visitRoutes = [listRoute, planRoute, visitRoute] as const
