import { IconAlertTriangle } from '@tabler/icons-react'
import type { Failure } from '../lib/api/failure.ts'
import { Notice } from './notice.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import { useText } from './text.ts'

/** Why a change did not take effect, in whichever of the four ways. Shows nothing without a failure. */
export function FailureNotice({ failure }: { readonly failure: Failure | undefined }) {
  const { t } = useText()
  if (!failure) return null
  switch (failure.kind) {
    case 'refused':
      return <RefusalNotice refusal={failure.refusal} />
    case 'faulty':
      return <Notice tone="official" title={t('refusal.faulty')} icon={IconAlertTriangle} urgent />
    case 'unreachable':
      return (
        <Notice tone="attention" title={t('refusal.unreachable')} urgent>
          <p>{t('refusal.unreachableText')}</p>
        </Notice>
      )
    case 'accident':
      return (
        <Notice tone="official" title={t('refusal.accident')} icon={IconAlertTriangle} urgent>
          <p>
            {t('refusal.accidentText')}
            {failure.requestId !== undefined && ` ${t('state.number', { id: failure.requestId })}`}
          </p>
        </Notice>
      )
  }
}
