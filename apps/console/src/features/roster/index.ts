import { UnitId } from '@jianjia/domain/kernel'
import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'
import { tableSearch } from '../../lib/table/table-search.ts'
import { MEMBER_FORMS } from './member/member-forms.ts'
import { VIEWS } from './parts/views.ts'

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/roster',
  validateSearch: z.object({
    ...tableSearch,
    view: z.enum(VIEWS).optional().catch(undefined),
    group: UnitId.optional().catch(undefined),
    /** The form of a new member is open. */
    add: z.boolean().optional().catch(undefined),
  }),
  component: lazyPage(() => import('./list/roster-page.tsx'), 'RosterPage'),
})

const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/roster/import',
  component: lazyPage(() => import('./import/import-page.tsx'), 'ImportPage'),
})

const memberRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/roster/$personId',
  validateSearch: z.object({ act: z.enum(MEMBER_FORMS).optional().catch(undefined) }),
  component: lazyPage(() => import('./member/member-page.tsx'), 'MemberPage'),
})

export const rosterRoutes = [listRoute, importRoute, memberRoute] as const
