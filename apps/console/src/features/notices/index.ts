import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { signedInRoute } from '../../lib/routes/roots.ts'

const inboxRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/notices',
  validateSearch: z.object({
    page: z.number().int().min(1).optional().catch(undefined),
    read: z.boolean().optional().catch(undefined),
    // Which there are knows the page: the first page of all does not bring what can be told.
    kind: z.string().max(40).optional().catch(undefined),
  }),
  component: lazyPage(() => import('./inbox/inbox-page.tsx'), 'InboxPage'),
})

const settingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/notices/settings',
  component: lazyPage(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
})

export const noticeRoutes = [inboxRoute, settingsRoute] as const
