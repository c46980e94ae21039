import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../lib/routes/roots.ts'

const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/units/import',
  component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
})

export const unitImportRoutes = [importRoute] as const
