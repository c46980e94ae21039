import { createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'

const binderRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/binder/$assessmentId/$unitId',
  component: lazyPage(() => import('./binder-page.tsx'), 'BinderPage'),
})

export const binderRoutes = [binderRoute] as const
