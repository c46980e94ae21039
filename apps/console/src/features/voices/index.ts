import { createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'

const giveRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/voices',
  component: lazyPage(() => import('./give/give-page.tsx'), 'GivePage'),
})

export const voiceRoutes = [giveRoute] as const
