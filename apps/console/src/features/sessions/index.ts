import { createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'

const sessionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/sessions',
  component: lazyPage(() => import('./sessions-page.tsx'), 'SessionsPage'),
})

export const sessionRoutes = [sessionsRoute] as const
