import { createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { rootRoute } from '../../lib/routes/roots.ts'

/** Where a scanned code leads; the code stands behind the `#`, so that no server on the way writes it down. */
const voteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/vote',
  component: lazyPage(() => import('./ballot-page.tsx'), 'BallotPage'),
})

export const ballotRoutes = [voteRoute] as const
