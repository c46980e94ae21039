import { createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'

const binRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/bin',
  component: lazyPage(() => import('./bin-page.tsx'), 'BinPage'),
})

export const binRoutes = [binRoute] as const
