import { redirect } from '@tanstack/react-router'
import { queryClient } from '../../lib/api/query-client.ts'
import { trpc } from '../../lib/api/trpc.ts'
import { meQuery } from '../../lib/session/session.ts'

/** An installation without any administrator begins at the set-up; who is signed in already goes to work. */
export async function leaveIfNotNeeded(): Promise<void> {
  const [{ needsFirstAdministrator }, { account }] = await Promise.all([
    queryClient.fetchQuery(trpc.setup.state.queryOptions({})),
    queryClient.fetchQuery({ ...meQuery(), staleTime: 0 }),
  ])
  if (needsFirstAdministrator) throw redirect({ href: '/setup' })
  if (account) throw redirect({ href: '/' })
}
