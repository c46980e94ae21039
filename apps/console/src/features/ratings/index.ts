import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'

const boardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ratings/$assessmentId',
  validateSearch: z.object({ unit: z.string().optional().catch(undefined) }),
  component: lazyPage(() => import('./board-page.tsx'), 'BoardPage'),
})

export const ratingRoutes = [boardRoute] as const
