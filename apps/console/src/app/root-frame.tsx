import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { onSessionEnded, queryClient } from '../lib/api/query-client.ts'
import { signInAddress } from '../lib/session/require-session.ts'
import { keepFocus } from './keep-focus.ts'

/**
 * What is true for every page: the focus is never lost, and a session that ended elsewhere leads to sign-in and back to
 * the same address.
 */
export function RootFrame() {
  const router = useRouter()
  useEffect(keepFocus, [])
  useEffect(
    () =>
      onSessionEnded(() => {
        const { pathname, href } = router.state.location
        if (pathname === '/sign-in' || pathname === '/setup' || pathname.startsWith('/public/')) return
        queryClient.removeQueries()
        void router.navigate({ href: signInAddress(href) })
      }),
    [router],
  )
  return <Outlet />
}
