import { createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'

const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/units/import',
  component: lazyPage(() => import('./import-page.tsx'), 'ImportPage'),
})

export const unitImportRoutes = [importRoute] as const
