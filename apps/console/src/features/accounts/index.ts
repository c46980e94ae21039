import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'

const accountsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/people/accounts',
  validateSearch: z.object({
    unit: z.string().optional().catch(undefined),
    /** The unit alone, without what lies below it. */
    alone: z.boolean().optional().catch(undefined),
  }),
  component: lazyPage(() => import('./accounts-page.tsx'), 'AccountsPage'),
})

export const accountRoutes = [accountsRoute] as const
