import { createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../lib/routes/lazy-page.ts'
import { rootRoute, signedInRoute } from '../../lib/routes/roots.ts'

const publishRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/assessments/$assessmentId/publish',
  component: lazyPage(() => import('./publish-page.tsx'), 'PublishPage'),
})

/** What everybody may read, at addresses that only the district hands out. */
const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/public/$districtId',
  component: lazyPage(() => import('./open-board-page.tsx'), 'OpenBoardPage'),
})

const noticeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/public/$districtId/$noticeId',
  component: lazyPage(() => import('./open-notice-page.tsx'), 'OpenNoticePage'),
})

const titleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/public/$districtId/titles/$titleAwardId',
  component: lazyPage(() => import('./open-title-page.tsx'), 'OpenTitlePage'),
})

export const publicationOpenRoutes = [boardRoute, noticeRoute, titleRoute] as const

export const publicationRoutes = [publishRoute] as const
