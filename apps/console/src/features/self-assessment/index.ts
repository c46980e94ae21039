import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'

const fillRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/self/$assessmentId/$unitId',
  validateSearch: z.object({
    item: z.string().optional().catch(undefined),
    /** Came from the check page and goes back there. */
    checking: z.boolean().optional().catch(undefined),
    /** The form in which lines are given back to the branch. */
    giveBack: z.boolean().optional().catch(undefined),
    /** The figure whose drawer stands open. */
    open: z.string().optional().catch(undefined),
  }),
  component: lazyPage(() => import('./fill/fill-page.tsx'), 'FillPage'),
})

const checkRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/self/$assessmentId/$unitId/check',
  component: lazyPage(() => import('./check/check-sheet-page.tsx'), 'CheckSheetPage'),
})

const receiptRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/self/$assessmentId/$unitId/receipt',
  component: lazyPage(() => import('./receipt/receipt-page.tsx'), 'ReceiptPage'),
})

export const selfAssessmentRoutes = [fillRoute, checkRoute, receiptRoute] as const
