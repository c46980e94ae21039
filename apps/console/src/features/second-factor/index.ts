import { createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'

const ownRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/second-factor',
  component: lazyPage(() => import('./own/second-factor-page.tsx'), 'SecondFactorPage'),
})

const ruleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/people/second-factor',
  component: lazyPage(() => import('./rule/rule-page.tsx'), 'RulePage'),
})

export const secondFactorRoutes = [ownRoute, ruleRoute] as const
