import { Role } from '@jianjia/domain/org'
import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'
import { tableSearch } from '../../lib/table/table-search.ts'

const searchOfPeople = z.object({
  ...tableSearch,
  role: Role.optional().catch(undefined),
  everybody: z.boolean().optional().catch(undefined),
  /** The form of a new person is open, */
  act: z.enum(['add']).optional().catch(undefined),
  /** with this unit for the first post. */
  at: z.string().optional().catch(undefined),
})

const peopleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/people',
  validateSearch: searchOfPeople,
  component: lazyPage(() => import('./list/people-page.tsx'), 'PeoplePage'),
})

export const peopleRoutes = [peopleRoute] as const
