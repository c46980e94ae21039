import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'
import { tableSearch } from '../../lib/table/table-search.ts'

const headsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/audit',
  validateSearch: z.object({ page: tableSearch.page }),
  component: lazyPage(() => import('./heads-page.tsx'), 'HeadsPage'),
})

export const auditRoutes = [headsRoute] as const
