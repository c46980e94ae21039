import { Stage, UnitKind } from '@jianjia/domain/org'
import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'

const searchOfTree = z.object({
  q: z.string().optional().catch(undefined),
  kind: UnitKind.optional().catch(undefined),
  stage: Stage.optional().catch(undefined),
  /** On a phone: the unit whose children are listed. */
  at: z.string().optional().catch(undefined),
})

const treeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/units',
  validateSearch: searchOfTree,
  component: lazyPage(() => import('./tree/tree-page.tsx'), 'TreePage'),
})

/** What is being done to the unit: the form that is open. */
const searchOfUnit = z.object({ act: z.enum(['create', 'rename', 'move', 'close']).optional().catch(undefined) })

const unitRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/units/$unitId',
  validateSearch: searchOfUnit,
  component: lazyPage(() => import('./unit/unit-page.tsx'), 'UnitPage'),
})

export const unitRoutes = [treeRoute, unitRoute] as const
