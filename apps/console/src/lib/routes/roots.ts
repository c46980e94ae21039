import { createRootRoute, createRoute, retainSearchParams } from '@tanstack/react-router'
import { z } from 'zod'
import { requireSession } from '../session/require-session.ts'

/** The root of all addresses. The app gives it its frame, its error page and its not-found page. */
export const rootRoute = createRootRoute()

const searchOfAll = z.object({
  /** The unit in whose name somebody of several posts works; everybody else has but one. */
  in: z.string().optional().catch(undefined),
  /** The year that is worked on, where it is not this one. */
  year: z.int().min(2000).max(2200).optional().catch(undefined),
})

/**
 * The parent of every page that needs a person: nobody gets below it without a session, nor with a password that
 * must be changed first. The app gives it the shell (menu, top bar). Features hang their routes here.
 */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  validateSearch: searchOfAll,
  // Both go with the person from page to page until another is chosen.
  search: { middlewares: [retainSearchParams(['in', 'year'])] },
  beforeLoad: ({ location }) => requireSession(location.href),
})
