import { createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { rootRoute } from '../../lib/routes/roots.ts'

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  component: lazyPage(() => import('./setup-page.tsx'), 'SetupPage'),
})

export const setupRoutes = [setupRoute] as const
