import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { signedInRoute } from '../../lib/routes/roots.ts'

const boardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ratings/$assessmentId',
  validateSearch: z.object({ unit: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./board-page.tsx'), 'BoardPage'),
})

export const ratingRoutes = [boardRoute] as const
