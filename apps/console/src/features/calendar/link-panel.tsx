import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { trpc } from '../../lib/api/trpc.ts'
import { useChange } from '../../lib/change/use-change.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../lib/format/instant.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import classes from './calendar.module.css'
import { useText } from './text.ts'

interface LinkPanelProps {
  /** When the link was made; null where there is none. */
  readonly since: string | null
}

export function LinkPanel({ since }: LinkPanelProps) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const renewed = useChange({ mutation: trpc.calendar.renewLink.mutationOptions() })
  const ended = useChange({
    mutation: trpc.calendar.endLink.mutationOptions(),
    onDone: () => notifications.show({ message: t('ended') }),
  })
  const renew = () => renewed.submit({ districtId })
  const pending = renewed.pending || ended.pending
  return (
    <Sheet title={t(since === null ? 'off' : 'on')} narrow>
      <div className={classes['panel']}>
        <FailureNotice failure={renewed.failure ?? ended.failure} />
        {since !== null && renewed.answer !== undefined && <Made path={renewed.answer.path} />}
        <p>
          {since === null ? t('offText') : t('onText', { since: formatInstant(since, language, TENANT_TIME_ZONE) })}
        </p>
        <div className={classes['acts']}>
          {since === null ? (
            <Button loading={pending} onClick={() => void renew()}>
              {t('make')}
            </Button>
          ) : (
            <>
              <ConfirmButton
                label={t('renew')}
                consequence={t('renewConsequence')}
                pending={pending}
                variant="default"
                onConfirm={renew}
              />
              <ConfirmButton
                label={t('end')}
                consequence={t('endConsequence')}
                pending={pending}
                variant="default"
                onConfirm={() => ended.submit({ districtId })}
              />
            </>
          )}
        </div>
      </div>
    </Sheet>
  )
}

interface MadeProps {
  /** Null where the answer that held the link was lost on its way: it is told once only. */
  readonly path: string | null
}

/** The new link, this once. Calendars of phones open addresses that begin with webcal. */
function Made({ path }: MadeProps) {
  const { t } = useText()
  if (path === null) return <Notice tone="attention" title={t('lost')} />
  const address = new URL(path, window.location.origin)
  return (
    <Notice tone="done" title={t('made')}>
      <p>{t('secret')}</p>
      <CopyField label={t('address')} value={address.href} />
      <Button component="a" variant="subtle" href={`webcal://${address.host}${address.pathname}`}>
        {t('open')}
      </Button>
    </Notice>
  )
}
