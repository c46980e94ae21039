import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined)

const overviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duties',
  validateSearch: z.object({ show: z.enum(['missed', 'soon']).optional().catch(undefined) }),
  component: lazyPage(() => import('./overview/overview-page.tsx'), 'OverviewPage'),
})

const unitRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duties/units/$unitId',
  validateSearch: z.object({ duty: z.string().optional().catch(undefined), from: day, to: day }),
  component: lazyPage(() => import('./unit/unit-page.tsx'), 'UnitPage'),
})

const disclosureRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duties/disclosure',
  validateSearch: z.object({ start: day, end: day, show: z.enum(['undone']).optional().catch(undefined) }),
  component: lazyPage(() => import('./disclosure/disclosure-page.tsx'), 'DisclosurePage'),
})

const disclosureOfUnitRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duties/disclosure/$unitId',
  validateSearch: z.object({ start: day, end: day, word: z.string().max(60).optional().catch(undefined) }),
  component: lazyPage(() => import('./disclosure/unit-page.tsx'), 'UnitPage'),
})

const settingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duties/settings',
  component: lazyPage(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
})

const newRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duties/settings/new',
  component: lazyPage(() => import('./settings/new-page.tsx'), 'NewPage'),
})

const dutyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duties/settings/$dutyId',
  component: lazyPage(() => import('./settings/duty-page.tsx'), 'DutyPage'),
})

export const dutyRoutes = [
  overviewRoute,
  unitRoute,
  disclosureRoute,
  disclosureOfUnitRoute,
  settingsRoute,
  newRoute,
  dutyRoute,
] as const
