import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'
import { tableSearch } from '../../lib/table/table-search.ts'

const unitRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/self/$assessmentId/$unitId/standing',
  /** The figure whose drawer stands open. */
  validateSearch: z.object({ open: z.string().optional().catch(undefined) }),
  component: lazyPage(() => import('./unit/unit-page.tsx'), 'UnitPage'),
})

const districtRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/assessments/$assessmentId/standing',
  validateSearch: z.object(tableSearch),
  component: lazyPage(() => import('./district/district-page.tsx'), 'DistrictPage'),
})

export const standingRoutes = [unitRoute, districtRoute] as const
