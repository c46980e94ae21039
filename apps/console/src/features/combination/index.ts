import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'

const combineRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/assessments/$assessmentId/combine',
  validateSearch: z.object({ show: z.enum(['blocked', 'ready', 'done']).optional().catch(undefined) }),
  component: lazyPage(() => import('./combine-page.tsx'), 'CombinePage'),
})

const remindRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/assessments/$assessmentId/remind',
  component: lazyPage(() => import('./remind/remind-page.tsx'), 'RemindPage'),
})

export const combinationRoutes = [combineRoute, remindRoute] as const
