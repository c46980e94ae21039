import { createRoute } from '@tanstack/react-router'
import { signedInRoute } from '../lib/routes/roots.ts'
import { NotFoundPage } from './not-found-page.tsx'

/** Every other address: behind the sign-in, so that nobody learns which addresses exist. */
export const unknownRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '$',
  component: NotFoundPage,
})
