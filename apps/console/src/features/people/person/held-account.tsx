import { notifications } from '@mantine/notifications'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import type { Person } from '../list/people-page.tsx'
import { useText } from '../text.ts'
import type { Given } from './given-account.tsx'
import classes from './person.module.css'
import { ResetSecondFactor } from './reset-second-factor.tsx'

export interface HeldAccountProps {
  readonly person: Person
  readonly onGiven: (given: Given) => void
}

/** The account of a person: a new password, and whether it may sign in at all. */
export function HeldAccount({ person, onGiven }: HeldAccountProps) {
  const { t, language } = useText()
  const { districtId, actor } = usePlace()
  const { name, personId, account } = person
  const isSuspended = account?.state === 'disabled'
  const reset = useChange({
    mutation: trpc.account.resetPassword.mutationOptions(),
    onDone: (answer) => onGiven({ ...answer, name, why: 'reset' }),
  })
  const access = useChange({
    mutation: trpc.account.setAccess.mutationOptions(),
    onDone: ({ maySignIn }) => notifications.show({ message: t(maySignIn ? 'person.restored' : 'person.suspended') }),
  })
  if (account === null) return null
  return (
    <>
      <p>
        {account.username} · {t(`account.${account.state}`)}
        {account.secondFactor && ` · ${t('person.secondFactorOn')}`}
      </p>
      <FailureNotice failure={reset.failure ?? access.failure} />
      <div className={classes['acts']}>
        <ConfirmButton
          label={t('person.reset')}
          consequence={t('person.resetText')}
          variant="default"
          pending={reset.pending}
          onConfirm={() => reset.submit({ districtId, personId })}
        />
        {personId !== actor.personId && (
          <ConfirmButton
            label={t(isSuspended ? 'person.restore' : 'person.suspend')}
            consequence={t(isSuspended ? 'person.restoreText' : 'person.suspendText', { name })}
            variant="default"
            official={!isSuspended}
            pending={access.pending}
            onConfirm={() => access.submit({ districtId, personId, maySignIn: isSuspended })}
          />
        )}
        {account.secondFactor && personId !== actor.personId && <ResetSecondFactor person={person} />}
      </div>
      {account.passwordUntil !== null && account.state === 'firstPassword' && (
        <p className={classes['soft']}>
          {t('person.passwordUntil', { until: formatInstant(account.passwordUntil, language, TENANT_TIME_ZONE) })}
        </p>
      )}
      {personId === actor.personId && <p className={classes['soft']}>{t('person.ownAccount')}</p>}
    </>
  )
}
