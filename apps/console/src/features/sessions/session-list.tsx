import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../lib/api/trpc.ts'
import { useLocalChange } from '../../lib/change/use-change.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../lib/format/instant.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import classes from './sessions.module.css'
import { useText } from './text.ts'

type Sessions = RouterOutputs['session']['list']['sessions']

export function SessionList({ sessions }: { readonly sessions: Sessions }) {
  const { t } = useText()
  const queries = useQueryClient()
  const { submit, pending, failure } = useLocalChange({
    mutation: trpc.session.end.mutationOptions(),
    onDone: ({ ended }) => {
      notifications.show({ message: t('ended', { count: ended }) })
      void queries.invalidateQueries(trpc.session.list.queryFilter())
    },
  })
  const isAlone = sessions.length < 2
  return (
    <Sheet narrow>
      <FailureNotice failure={failure} />
      <ul className={classes['list']}>
        {sessions.map((session) => (
          <li key={session.sessionId}>
            <Described session={session} />
            {!session.isThis && (
              <ConfirmButton
                label={t('end')}
                consequence={t('endConsequence')}
                variant="default"
                pending={pending}
                onConfirm={() => submit({ sessionId: session.sessionId })}
              />
            )}
          </li>
        ))}
      </ul>
      {isAlone ? (
        <p className={classes['alone']}>{t('alone')}</p>
      ) : (
        <ConfirmButton
          label={t('endOthers')}
          consequence={t('endOthersConsequence')}
          pending={pending}
          onConfirm={() => submit({ sessionId: null })}
        />
      )}
    </Sheet>
  )
}

function Described({ session }: { readonly session: Sessions[number] }) {
  const { t, language } = useText()
  const { app, system, since, until, ip, isThis } = session
  const told = (instant: string) => formatInstant(instant, language, TENANT_TIME_ZONE)
  return (
    <div className={classes['device']}>
      <strong>{t('device', { app: t(`app.${app}`), system: t(`system.${system}`) })}</strong>
      {isThis && <StateTag tone="active">{t('here')}</StateTag>}
      <span>{t('since', { since: told(since), until: told(until) })}</span>
      {ip !== null && <span>{t('from', { ip })}</span>}
    </div>
  )
}
