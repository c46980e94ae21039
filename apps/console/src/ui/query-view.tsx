import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { readFailure } from '../lib/api/failure.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import { StateView } from './state-view.tsx'
import { useText } from './text.ts'

/** What this needs of a query; every `useQuery` gives it. */
export interface ShownQuery<Data> {
  readonly data: Data | undefined
  readonly error: unknown
  readonly isPending: boolean
  readonly refetch: () => unknown
}

export interface QueryViewProps<Data> {
  readonly query: ShownQuery<Data>
  /** Says whether the data hold nothing, and what to show then: `<StateView kind="noData" …>` or `"nothingFound"`. */
  readonly empty?: { readonly when: (data: Data) => boolean; readonly show: ReactNode }
  readonly lines?: number
  /** For a page that takes its head from the data: the head above what is said when they do not come. */
  readonly head?: ReactNode
  readonly children: (data: Data) => ReactNode
}

/** Shows a query in every state it can be in, so that no screen has a blank box. Old data stay while new ones come. */
export function QueryView<Data>({ query, empty, lines, head, children }: QueryViewProps<Data>) {
  const { data, error, isPending } = query
  if (data !== undefined) return empty?.when(data) ? empty.show : children(data)
  if (isPending && !error) return <StateView kind="loading" {...(lines !== undefined && { lines })} />
  return (
    <>
      {head}
      <QueryFault error={error} onRetry={() => void query.refetch()} />
    </>
  )
}

function QueryFault({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useText()
  const failure = readFailure(error)
  if (failure.kind === 'refused' && failure.refusal.code === 'notFoundOrNoAccess') return <StateView kind="noRight" />
  // What a page reads stands in its address: one that does not fit is an address of nothing.
  if (failure.kind === 'faulty') return <StateView kind="noRight" />
  if (failure.kind === 'refused') return <RefusalNotice refusal={failure.refusal} />
  const number =
    failure.kind === 'accident' && failure.requestId ? t('state.number', { id: failure.requestId }) : undefined
  return (
    <StateView
      kind="error"
      text={failure.kind === 'unreachable' ? t('state.offline') : [t('state.errorText'), number].join(' ')}
      action={
        <Button variant="default" onClick={onRetry}>
          {t('state.retry')}
        </Button>
      }
    />
  )
}
