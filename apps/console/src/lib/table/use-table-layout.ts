import { useQuery } from '@tanstack/react-query'
import { newKey } from '../change/new-key.ts'
import { queryClient } from '../api/query-client.ts'
import { server, trpc } from '../api/trpc.ts'
import { usePlace } from '../session/current-post.ts'
import type { TableLayout } from './layout.ts'

export interface KeptLayout {
  readonly layout: TableLayout
  /** Changes it at once and keeps it on the server, so that it is the same on another machine. */
  readonly put: (part: TableLayout) => void
  readonly reset: () => void
}

const UNTOUCHED: TableLayout = {}

/** How I want the list of this name. */
export function useTableLayout(list: string): KeptLayout {
  const { districtId } = usePlace()
  const asked = trpc.view.layouts.queryOptions({ districtId })
  const { data } = useQuery({ ...asked, staleTime: Number.POSITIVE_INFINITY })
  const layout = data?.layouts.find((each) => each.list === list)?.layout ?? UNTOUCHED
  const keep = (next: TableLayout) => {
    queryClient.setQueryData(asked.queryKey, (old) => ({
      layouts: [...(old?.layouts.filter((each) => each.list !== list) ?? []), { list, layout: next }],
    }))
    sendInOrder(() => server.view.setLayout.mutate({ districtId, key: newKey(), list, layout: next }))
  }
  return { layout, put: (part) => keep({ ...layout, ...part }), reset: () => keep(UNTOUCHED) }
}

let last: Promise<unknown> = Promise.resolve()

/** The latest arrangement arrives last. One that does not arrive is no loss to anybody's work: the next one says it all. */
function sendInOrder(send: () => Promise<unknown>): void {
  last = last.then(send, send).catch(() => undefined)
}
