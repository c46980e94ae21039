import { type NoticeKind, NOTICES } from '@jianjia/domain/notice'
import { Switch } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { ownKinds } from '../parts/own-kinds.ts'
import { useText } from '../text.ts'
import classes from './settings.module.css'

/** 通知设置: what I do not want to hear; what I have to do is always told. */
export function SettingsPage() {
  const { t } = useText()
  const { districtId, actor } = usePlace()
  const query = useQuery(trpc.notice.muted.queryOptions({ districtId }))
  const mute = useChange({
    mutation: trpc.notice.mute.mutationOptions(),
    onDone: () => notifications.show({ message: t('settings.saved') }),
  })
  const own = ownKinds(actor)
  return (
    <>
      <PageHeader title={t('settings.title')} lead={t('settings.lead')} />
      <FailureNotice failure={mute.failure} />
      <QueryView query={query}>
        {({ kinds }) => (
          <>
            <Optional
              kinds={kinds.filter(({ kind }) => own.includes(kind))}
              pending={mute.pending}
              onMute={(kind, muted) => void mute.submit({ districtId, kind, muted })}
            />
            <Sheet title={t('settings.duties')} narrow flush>
              <ul className={classes['list']}>
                {own
                  .filter((kind) => NOTICES[kind].isDuty)
                  .map((kind) => (
                    <li key={kind}>{t(`kind.${kind}`)}</li>
                  ))}
              </ul>
            </Sheet>
          </>
        )}
      </QueryView>
      <p>
        <Link to="/notices">{t('settings.back')}</Link>
      </p>
    </>
  )
}

interface OptionalProps {
  readonly kinds: readonly { readonly kind: NoticeKind; readonly muted: boolean }[]
  readonly pending: boolean
  readonly onMute: (kind: NoticeKind, muted: boolean) => void
}

function Optional({ kinds, pending, onMute }: OptionalProps) {
  const { t } = useText()
  return (
    <Sheet title={t('settings.optional')} narrow flush>
      {kinds.length === 0 && <p className={classes['none']}>{t('settings.noneOptional')}</p>}
      <ul className={classes['list']}>
        {kinds.map(({ kind, muted }) => (
          <li key={kind}>
            <Switch
              label={t(`kind.${kind}`)}
              checked={!muted}
              disabled={pending}
              onChange={({ currentTarget: { checked } }) => onMute(kind, !checked)}
            />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
