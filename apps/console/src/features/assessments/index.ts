import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'
import { tableSearch } from '../../lib/table/table-search.ts'

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/assessments',
  validateSearch: z.object(tableSearch),
  component: lazyPage(() => import('./list/list-page.tsx'), 'ListPage'),
})

const newRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/assessments/new',
  component: lazyPage(() => import('./new/new-page.tsx'), 'NewPage'),
})

const searchOfDetail = z.object({
  ...tableSearch,
  tab: z.enum(['progress', 'reviewers', 'facts']).optional().catch(undefined),
  show: z.enum(['open', 'late']).optional().catch(undefined),
  item: z.string().optional().catch(undefined),
  voice: z.string().optional().catch(undefined),
  /** The figure whose drawer stands open. */
  open: z.string().optional().catch(undefined),
})

const detailRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/assessments/$assessmentId',
  validateSearch: searchOfDetail,
  component: lazyPage(() => import('./detail/detail-page.tsx'), 'DetailPage'),
})

export const assessmentRoutes = [listRoute, newRoute, detailRoute] as const
