import { ReportKind } from '@jianjia/domain/obligation'
import { PLAN_STATES } from '@jianjia/domain/plan'
import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'
import { tableSearch } from '../../lib/table/table-search.ts'

const getParentRoute = () => signedInRoute

const listRoute = createRoute({
  getParentRoute,
  path: '/plans',
  validateSearch: z.object({
    ...tableSearch,
    kind: ReportKind.optional().catch(undefined),
    state: z.enum(PLAN_STATES).optional().catch(undefined),
  }),
  component: lazyPage(() => import('./list/list-page.tsx'), 'ListPage'),
})

const newRoute = createRoute({
  getParentRoute,
  path: '/plans/new',
  validateSearch: z.object({ kind: ReportKind.optional().catch(undefined) }),
  component: lazyPage(() => import('./new/new-page.tsx'), 'NewPage'),
})

const takeRoute = createRoute({
  getParentRoute,
  path: '/plans/new/key-points/$keyPointsId',
  component: lazyPage(() => import('./take/take-page.tsx'), 'TakePage'),
})

const planRoute = createRoute({
  getParentRoute,
  path: '/plans/$planId',
  validateSearch: z.object({ view: z.enum(['months', 'year', 'document']).optional().catch(undefined) }),
  component: lazyPage(() => import('./plan/plan-page.tsx'), 'PlanPage'),
})

const readRoute = createRoute({
  getParentRoute,
  path: '/plans/$planId/read',
  component: lazyPage(() => import('./reading/reading-page.tsx'), 'ReadingPage'),
})

const versionRoute = createRoute({
  getParentRoute,
  path: '/plans/$planId/versions/$number',
  component: lazyPage(() => import('./versions/version-page.tsx'), 'VersionPage'),
})

const receiptRoute = createRoute({
  getParentRoute,
  path: '/plans/$planId/receipt',
  component: lazyPage(() => import('./receipt/receipt-page.tsx'), 'ReceiptPage'),
})

const summaryRoute = createRoute({
  getParentRoute,
  path: '/plans/$planId/summary',
  component: lazyPage(() => import('./summary/summary-page.tsx'), 'SummaryPage'),
})

const figuresRoute = createRoute({
  getParentRoute,
  path: '/plans/$planId/figures',
  component: lazyPage(() => import('./summary/figures-page.tsx'), 'FiguresPage'),
})

export const planRoutes = [
  listRoute,
  newRoute,
  takeRoute,
  planRoute,
  readRoute,
  versionRoute,
  receiptRoute,
  summaryRoute,
  figuresRoute,
] as const
