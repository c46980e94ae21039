import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'
import { tableSearch } from '../../lib/table/table-search.ts'

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/schemes',
  validateSearch: z.object(tableSearch),
  component: lazyPage(() => import('./list/list-page.tsx'), 'ListPage'),
})

const newRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/schemes/new',
  // Which presets there are is the page's knowledge: naming them here would bring them all with the first page.
  validateSearch: z.object({
    preset: z.string().optional().catch(undefined),
    q: z.string().max(60).optional().catch(undefined),
  }),
  component: lazyPage(() => import('./edit/new-page.tsx'), 'NewPage'),
})

const fromSheetRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/schemes/from-sheet',
  component: lazyPage(() => import('./from-sheet/from-sheet-page.tsx'), 'FromSheetPage'),
})

const editRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/schemes/$schemeId',
  validateSearch: z.object({ version: z.int().min(1).optional().catch(undefined) }),
  component: lazyPage(() => import('./edit/edit-page.tsx'), 'EditPage'),
})

const itemRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/schemes/$schemeId/item',
  // Without an item: a new one, at the end of the category.
  validateSearch: z.object({
    item: z.string().max(80).optional().catch(undefined),
    category: z.string().max(80).optional().catch(undefined),
    // What a new one is begun as: an entry condition, a veto, or something that is added beside the total.
    kind: z.enum(['gate', 'veto', 'bonusPool']).optional().catch(undefined),
  }),
  component: lazyPage(() => import('./criterion/criterion-page.tsx'), 'CriterionPage'),
})

const publishRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/schemes/$schemeId/publish',
  component: lazyPage(() => import('./publish/publish-page.tsx'), 'PublishPage'),
})

const beginRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/schemes/begin',
  component: lazyPage(() => import('./begin/begin-page.tsx'), 'BeginPage'),
})

const blankRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/schemes/blank',
  component: lazyPage(() => import('./begin/blank-page.tsx'), 'BlankPage'),
})

const copyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/schemes/copy',
  validateSearch: z.object({ from: z.string().max(80).optional().catch(undefined) }),
  component: lazyPage(() => import('./begin/copy-page.tsx'), 'CopyPage'),
})

const partRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/schemes/$schemeId/part',
  validateSearch: z.object({ part: z.string().max(20).optional().catch(undefined) }),
  component: lazyPage(() => import('./frame/part-page.tsx'), 'PartPage'),
})

const orderRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/schemes/$schemeId/order',
  component: lazyPage(() => import('./order/order-page.tsx'), 'OrderPage'),
})

const compareRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/schemes/$schemeId/compare',
  // `to` 0 = the present draft.
  validateSearch: z.object({
    from: z.int().min(1).optional().catch(undefined),
    to: z.int().min(0).optional().catch(undefined),
  }),
  component: lazyPage(() => import('./compare/compare-page.tsx'), 'ComparePage'),
})

const tableRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/schemes/$schemeId/table',
  validateSearch: z.object({ version: z.int().min(1).optional().catch(undefined) }),
  component: lazyPage(() => import('./table/table-page.tsx'), 'TablePage'),
})

export const schemeRoutes = [
  ...[listRoute, newRoute, fromSheetRoute, beginRoute, blankRoute, copyRoute],
  ...[editRoute, itemRoute, partRoute, orderRoute, compareRoute, tableRoute, publishRoute],
] as const
