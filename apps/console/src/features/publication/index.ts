import { createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'

const publishRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/assessments/$assessmentId/publish',
  component: lazyPage(() => import('./publish-page.tsx'), 'PublishPage'),
})

export const publicationRoutes = [publishRoute] as const
