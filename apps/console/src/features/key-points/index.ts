import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'
import { tableSearch } from '../../lib/table/table-search.ts'

const getParentRoute = () => signedInRoute

const listRoute = createRoute({
  getParentRoute,
  path: '/plans/key-points',
  validateSearch: z.object(tableSearch),
  component: lazyPage(() => import('./list/list-page.tsx'), 'ListPage'),
})

const viewRoute = createRoute({
  getParentRoute,
  path: '/plans/key-points/$keyPointsId',
  component: lazyPage(() => import('./view/view-page.tsx'), 'ViewPage'),
})

const editRoute = createRoute({
  getParentRoute,
  path: '/plans/key-points/$keyPointsId/edit',
  component: lazyPage(() => import('./edit/edit-page.tsx'), 'EditPage'),
})

export const keyPointsRoutes = [listRoute, viewRoute, editRoute] as const
