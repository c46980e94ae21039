import { ReportKind } from '@jianjia/domain/obligation'
import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'

const searchOfMatrix = z.object({
  year: z.int().min(2000).max(2200).optional().catch(undefined),
  kind: ReportKind.optional().catch(undefined),
  under: z.string().optional().catch(undefined),
  show: z.enum(['missing', 'late', 'open']).optional().catch(undefined),
})

const matrixRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/obligations',
  validateSearch: searchOfMatrix,
  component: lazyPage(() => import('./matrix/matrix-page.tsx'), 'MatrixPage'),
})

const newRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/obligations/new',
  component: lazyPage(() => import('./new/new-page.tsx'), 'NewPage'),
})

const roundRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/obligations/$roundId',
  component: lazyPage(() => import('./round/round-page.tsx'), 'RoundPage'),
})

const remindRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/obligations/$roundId/remind',
  validateSearch: z.object({ state: z.enum(['missing', 'open']).optional().catch(undefined) }),
  component: lazyPage(() => import('./remind/remind-page.tsx'), 'RemindPage'),
})

const unitRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/obligations/$roundId/units/$unitId',
  component: lazyPage(() => import('./unit/unit-page.tsx'), 'UnitPage'),
})

export const obligationRoutes = [matrixRoute, newRoute, roundRoute, remindRoute, unitRoute] as const
