import { applyCommands, type DraftCommand, type Scheme } from '@jianjia/domain/scheme'
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../lib/api/failure.ts'
import { queryClient } from '../../../lib/api/query-client.ts'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { StoredScheme } from '../edit/use-scheme-draft.ts'

export interface Order {
  /** With the step that is being saved done already. */
  readonly scheme: Scheme
  readonly run: (command: DraftCommand) => Promise<void>
  readonly failure: Failure | undefined
  /** Steps are on their way: who leaves now is asked. */
  readonly saving: boolean
}

/** Steps of order, each shown at once and saved in turn; one that is not taken goes back. */
export function useOrder(data: StoredScheme): Order {
  const { districtId } = usePlace()
  const about = { districtId, schemeId: data.schemeId }
  const edit = useChange({ mutation: trpc.scheme.edit.mutationOptions() })
  const [ahead, setAhead] = useState<Scheme>()
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const scheme = ahead ?? data.scheme
  const saving = ahead !== undefined

  useEffect(() => {
    if (!saving) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [saving])

  async function send(command: DraftCommand): Promise<void> {
    const newest = await queryClient.fetchQuery({ ...trpc.scheme.get.queryOptions(about), staleTime: 0 })
    const { ok } = await edit.submit({ ...about, commands: [command], expectedVersion: newest.version })
    if (!ok) setAhead(undefined)
  }

  return {
    scheme,
    failure: edit.failure,
    saving,
    async run(command) {
      const after = applyCommands(scheme, [command])
      if (!after.ok) return
      setAhead(after.scheme)
      const turn = queue.current.then(() => send(command))
      queue.current = turn
      await turn
      if (queue.current !== turn) return
      await queryClient.invalidateQueries(trpc.scheme.get.queryFilter(about))
      setAhead(undefined)
    },
  }
}
