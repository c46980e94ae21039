import { postHeader } from '../session/shown-post.ts'
import type { inferRouterOutputs } from '@trpc/server'
import { queryClient } from './query-client.ts'
import type { AppRouter } from '@jianjia/api'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'

/** For calls outside a component's queries and changes: autosave. */
export const server = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: '/trpc', maxURLLength: 2000, headers: postHeader })],
})

/**
 * The only way to the server's procedures: `useQuery(trpc.ledger.list.queryOptions({ … }))`, and for changes
 * `useChange({ mutation: trpc.ledger.record.mutationOptions() })`.
 */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: server, queryClient })

/** What each procedure answers: `RouterOutputs['scheme']['get']`. */
export type RouterOutputs = inferRouterOutputs<AppRouter>
