import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { rootRoute } from '../../lib/routes/roots.ts'
import { leaveIfNotNeeded } from './leave-if-not-needed.ts'

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: z.object({ next: z.string().startsWith('/').optional().catch(undefined) }),
  beforeLoad: leaveIfNotNeeded,
  component: lazyPage(() => import('./sign-in-page.tsx'), 'SignInPage'),
})

export const signInRoutes = [signInRoute] as const
