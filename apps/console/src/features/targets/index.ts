import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/targets',
  component: lazyPage(() => import('./list/list-page.tsx'), 'ListPage'),
})

const newRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/targets/new',
  component: lazyPage(() => import('./form/new-page.tsx'), 'NewPage'),
})

const targetRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/targets/$targetId',
  validateSearch: z.object({ unit: z.string().optional().catch(undefined) }),
  component: lazyPage(() => import('./target/target-page.tsx'), 'TargetPage'),
})

const editRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/targets/$targetId/edit',
  component: lazyPage(() => import('./form/edit-page.tsx'), 'EditPage'),
})

const recordsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/targets/$targetId/units/$unitId',
  component: lazyPage(() => import('./target/records-page.tsx'), 'RecordsPage'),
})

export const targetRoutes = [listRoute, newRoute, targetRoute, editRoute, recordsRoute] as const
