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
  }),
  component: lazyPage(() => import('./criterion/criterion-page.tsx'), 'CriterionPage'),
})

const publishRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/schemes/$schemeId/publish',
  component: lazyPage(() => import('./publish/publish-page.tsx'), 'PublishPage'),
})

export const schemeRoutes = [listRoute, newRoute, fromSheetRoute, editRoute, itemRoute, publishRoute] as const
