import { Button, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { PageNotLoaded } from '../lib/routes/lazy-page.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { PageLoading } from './page-loading.tsx'
import { useText } from './text.ts'

const RELOADED = 'jianjia.reloaded'

/**
 * Opening the address anew brings the present version. That happens once by itself for each script that is missing; when
 * it did not help, the page says so. Without a network it waits for it: opened anew, there would be no page at all.
 */
export function PageNotLoadedPage({ error }: { readonly error: PageNotLoaded }) {
  const { t } = useText()
  const [offline] = useState(() => !navigator.onLine)
  const [again] = useState(() => !offline && sessionStorage.getItem(RELOADED) !== error.message)
  useEffect(() => {
    if (again) {
      sessionStorage.setItem(RELOADED, error.message)
      window.location.reload()
    }
  }, [again, error.message])
  useEffect(() => {
    if (!offline) return
    const open = () => window.location.reload()
    window.addEventListener('online', open)
    return () => window.removeEventListener('online', open)
  }, [offline])
  if (again) return <PageLoading />
  return (
    <>
      <PageHeader title={t(offline ? 'error.offlineTitle' : 'error.notLoadedTitle')} />
      <Text maw="40em">{t(offline ? 'error.offlineText' : 'error.notLoadedText')}</Text>
      {!offline && (
        <Button mt="lg" onClick={() => window.location.reload()}>
          {t('error.reload')}
        </Button>
      )}
    </>
  )
}
