import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'
import { tableSearch } from '../../lib/table/table-search.ts'

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/objections',
  validateSearch: z.object({ ...tableSearch, assessment: z.string().optional().catch(undefined) }),
  component: lazyPage(() => import('./list/list-page.tsx'), 'ListPage'),
})

/** `item` = the line; without one the whole result. */
const raiseRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/objections/new',
  validateSearch: z.object({
    assessment: z.string().catch(''),
    unit: z.string().catch(''),
    item: z.string().optional().catch(undefined),
  }),
  component: lazyPage(() => import('./raise/raise-page.tsx'), 'RaisePage'),
})

const objectionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/objections/$objectionId',
  component: lazyPage(() => import('./objection/objection-page.tsx'), 'ObjectionPage'),
})

export const objectionRoutes = [listRoute, raiseRoute, objectionRoute] as const
