import { createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'

const calendarRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/calendar',
  component: lazyPage(() => import('./calendar-page.tsx'), 'CalendarPage'),
})

export const calendarRoutes = [calendarRoute] as const
