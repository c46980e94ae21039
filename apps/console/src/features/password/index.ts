import { createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'

const passwordRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/password',
  component: lazyPage(() => import('./password-page.tsx'), 'PasswordPage'),
})

export const passwordRoutes = [passwordRoute] as const
