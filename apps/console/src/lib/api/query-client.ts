import { QueryCache, QueryClient } from '@tanstack/react-query'
import { isRefusedWith, readFailure } from './failure.ts'

type Listener = () => void
const sessionEnded = new Set<Listener>()

/** Tells when the server no longer knows the session: signed out elsewhere, revoked, expired. */
export function onSessionEnded(listener: Listener): () => void {
  sessionEnded.add(listener)
  return () => sessionEnded.delete(listener)
}

export function reportIfSessionEnded(error: unknown): void {
  if (isRefusedWith(error, 'notSignedIn')) for (const listener of sessionEnded) listener()
}

/** Only silence of the network is worth asking again for; a refusal or an accident would answer the same. */
export function retryWhenUnreachable(failures: number, error: unknown): boolean {
  return failures < 3 && readFailure(error).kind === 'unreachable'
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: reportIfSessionEnded }),
  defaultOptions: {
    queries: { retry: retryWhenUnreachable, staleTime: 10_000, refetchOnWindowFocus: true },
    mutations: { retry: retryWhenUnreachable },
  },
})
