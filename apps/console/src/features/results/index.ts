import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'
import { tableSearch } from '../../lib/table/table-search.ts'

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/results',
  validateSearch: z.object({
    ...tableSearch,
    tab: z.enum(['results', 'titles']).optional().catch(undefined),
    standing: z.string().optional().catch(undefined),
    due: z.boolean().optional().catch(undefined),
    mine: z.boolean().optional().catch(undefined),
  }),
  component: lazyPage(() => import('./list/list-page.tsx'), 'ListPage'),
})

const rankingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/results/$assessmentId',
  validateSearch: z.object({
    segment: z.string().optional().catch(undefined),
    sort: z.enum(['name', 'self', 'review', 'final', 'gap', 'level']).optional().catch(undefined),
    down: z.boolean().optional().catch(undefined),
    open: z.string().optional().catch(undefined),
  }),
  component: lazyPage(() => import('./ranking/ranking-page.tsx'), 'RankingPage'),
})

/** `open` names the figure whose drawer is open, so that one may be linked to. */
const unitRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/results/$assessmentId/$unitId',
  validateSearch: z.object({ open: z.string().optional().catch(undefined) }),
  component: lazyPage(() => import('./unit/unit-page.tsx'), 'UnitPage'),
})

const titleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/titles/$titleAwardId',
  component: lazyPage(() => import('./titles/title-page.tsx'), 'TitlePage'),
})

/** Two years side by side: of the whole district, or of one unit. */
const compareRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/compare/$assessmentId/$earlierId',
  component: lazyPage(() => import('./years/years-page.tsx'), 'YearsPage'),
})

const compareUnitRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/compare/$assessmentId/$earlierId/$unitId',
  component: lazyPage(() => import('./years/unit-years-page.tsx'), 'UnitYearsPage'),
})

export const resultRoutes = [listRoute, rankingRoute, unitRoute, titleRoute, compareRoute, compareUnitRoute] as const
