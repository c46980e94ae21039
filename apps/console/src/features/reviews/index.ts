import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'
import { tableSearch } from '../../lib/table/table-search.ts'

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/reviews',
  validateSearch: z.object({ ...tableSearch, tab: z.enum(['open', 'submitted']).optional().catch(undefined) }),
  component: lazyPage(() => import('./list/list-page.tsx'), 'ListPage'),
})

const sheetRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/reviews/$assessmentId/$unitId',
  validateSearch: z.object({
    item: z.string().optional().catch(undefined),
    check: z.boolean().optional().catch(undefined),
    /** The form in which lines are given back to the branch. */
    giveBack: z.boolean().optional().catch(undefined),
  }),
  component: lazyPage(() => import('./sheet/sheet-page.tsx'), 'SheetPage'),
})

export const reviewRoutes = [listRoute, sheetRoute] as const
