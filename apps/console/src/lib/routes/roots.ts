import { createRootRoute, createRoute } from '@tanstack/react-router'
import { requireSession } from '../session/require-session.ts'

/** The root of all addresses. The app gives it its frame, its error page and its not-found page. */
export const rootRoute = createRootRoute()

/**
 * The parent of every page that needs a person: nobody gets below it without a session, nor with a password that
 * must be changed first. The app gives it the shell (menu, top bar). Features hang their routes here.
 */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: ({ location }) => requireSession(location.href),
})
