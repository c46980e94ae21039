import { ITEM_STATES } from '@jianjia/domain/plan'
import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'
import { tableSearch } from '../../lib/table/table-search.ts'

const getParentRoute = () => signedInRoute

const overviewRoute = createRoute({
  getParentRoute,
  path: '/plans/overview',
  validateSearch: z.object({
    view: z.enum(['keyPoints', 'topics', 'similar']).optional().catch(undefined),
    year: z.int().min(2000).max(2200).optional().catch(undefined),
    under: z.string().optional().catch(undefined),
    /** A number of the map that is open: whose, of which month (0 = none), and which of its numbers. */
    open: z
      .enum(['all', 'promised', ...ITEM_STATES])
      .optional()
      .catch(undefined),
    unit: z.string().optional().catch(undefined),
    own: z.boolean().optional().catch(undefined),
    month: z.int().min(0).max(12).optional().catch(undefined),
    /** Which key points, and the point of them that is open. */
    ...tableSearch,
    set: z.string().optional().catch(undefined),
    point: z.string().optional().catch(undefined),
    /** A duty that is open. */
    duty: z.string().optional().catch(undefined),
  }),
  component: lazyPage(() => import('./overview-page.tsx'), 'OverviewPage'),
})

const compareRoute = createRoute({
  getParentRoute,
  path: '/plans/overview/$planId/$otherId',
  component: lazyPage(() => import('./compare/compare-page.tsx'), 'ComparePage'),
})

export const planOverviewRoutes = [overviewRoute, compareRoute] as const
