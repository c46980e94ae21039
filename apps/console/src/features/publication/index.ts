import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../lib/routes/roots.ts'

const publishRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/assessments/$assessmentId/publish',
  component: lazyRouteComponent(() => import('./publish-page.tsx'), 'PublishPage'),
})

export const publicationRoutes = [publishRoute] as const
