import { Button, Group, Text } from '@mantine/core'
import { TRPCClientError } from '@trpc/client'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { readFailure } from '../lib/api/failure.ts'
import { PageNotLoaded } from '../lib/routes/lazy-page.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { RefusalNotice } from '../ui/refusal-notice.tsx'
import { PageNotLoadedPage } from './page-not-loaded.tsx'
import { useText } from './text.ts'

/** What happened, what is kept, what to do, and the number to quote. */
export function ErrorPage(props: ErrorComponentProps) {
  return props.error instanceof PageNotLoaded ? <PageNotLoadedPage error={props.error} /> : <Fault {...props} />
}

function Fault({ error, reset }: ErrorComponentProps) {
  const { t } = useText()
  const router = useRouter()
  const failure = readFailure(error)
  const offline = failure.kind === 'unreachable' && (!navigator.onLine || error instanceof TRPCClientError)
  const retry = () => {
    reset()
    void router.invalidate()
  }
  if (failure.kind === 'refused') return <RefusalNotice refusal={failure.refusal} />
  return (
    <>
      <PageHeader title={offline ? t('error.offlineTitle') : t('error.title')} />
      <Text maw="40em">{offline ? t('error.offlineText') : t('error.text')}</Text>
      {failure.kind === 'accident' && failure.requestId !== undefined && (
        <Text maw="40em" mt="xs">
          {t('error.number', { id: failure.requestId })}
        </Text>
      )}
      <Group mt="lg">
        <Button onClick={retry}>{t('error.retry')}</Button>
        <Button variant="default" component={Link} to="/">
          {t('error.home')}
        </Button>
      </Group>
    </>
  )
}
