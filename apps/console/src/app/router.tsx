import { createRouter } from '@tanstack/react-router'
import { rootRoute, signedInRoute } from '../lib/routes/roots.ts'
import { ErrorPage } from './error-page.tsx'
import { featureRoutes, openRoutes } from './features.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { PageLoading } from './page-loading.tsx'
import { RootErrorPage } from './root-error-page.tsx'
import { RootLoading } from './root-loading.tsx'
import { RootFrame } from './root-frame.tsx'
import { Shell } from './shell/shell.tsx'
import { unknownRoute } from './unknown-route.ts'

rootRoute.update({ component: RootFrame, errorComponent: RootErrorPage })
// Who it is must be asked first: until then, and where that fails, there is no shell to show it in.
signedInRoute.update({ component: Shell, errorComponent: RootErrorPage, pendingComponent: RootLoading })

export const router = createRouter({
  routeTree: rootRoute.addChildren([...openRoutes, signedInRoute.addChildren([...featureRoutes, unknownRoute])]),
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPendingComponent: PageLoading,
  defaultPendingMs: 150,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
