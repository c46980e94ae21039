import { NativeSelect } from '@mantine/core'
import { ONE_TIME_PASSWORD_DAYS } from '@jianjia/domain/policy'
import { useState } from 'react'
import { type RouterOutputs, trpc } from '../../lib/api/trpc.ts'
import { useChange } from '../../lib/change/use-change.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { Issued } from './accounts-page.tsx'
import classes from './accounts.module.css'
import { PeopleToTick } from './people-to-tick.tsx'
import { useText } from './text.ts'

export type Listed = RouterOutputs['account']['previewMany']['people'][number]

const DAYS = [7, 14, 30] as const

export interface ChoosePeopleProps {
  readonly people: readonly Listed[]
  readonly onIssued: (issued: Issued) => void
}

/** Who gets an account, who a new password, and who neither; then one act for all that are ticked. */
export function ChoosePeople({ people, onIssued }: ChoosePeopleProps) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const fresh = people.filter(({ outlook }) => outlook === 'none')
  const unused = people.filter(({ outlook }) => outlook === 'firstPassword' || outlook === 'expired')
  const others = people.filter(({ outlook }) => outlook in OTHERS)
  const [opens, setOpens] = useState<ReadonlySet<string>>(new Set(fresh.map(({ personId }) => personId)))
  const [renews, setRenews] = useState<ReadonlySet<string>>(new Set())
  const [days, setDays] = useState<number>(ONE_TIME_PASSWORD_DAYS)
  const change = useChange({ mutation: trpc.account.issueMany.mutationOptions(), onDone: onIssued })
  const open = fresh.filter(({ personId }) => opens.has(personId))
  const renew = unused.filter(({ personId }) => renews.has(personId))
  const count = open.length + renew.length
  const submit = () =>
    change.submit({
      ...{ districtId, days, language: language === 'en' ? ('en' as const) : ('zh' as const) },
      open: open.map(({ personId, username }) => ({ personId, username })),
      renew: renew.map(({ personId }) => personId),
    })
  return (
    <>
      <FailureNotice failure={change.failure} />
      <Sheet title={t('fresh', { count: fresh.length })}>
        {fresh.length === 0 ? (
          <p>{t('freshNone')}</p>
        ) : (
          <PeopleToTick people={fresh} ticked={opens} onTick={setOpens} />
        )}
      </Sheet>
      {unused.length > 0 && (
        <Sheet title={t('unused', { count: unused.length })}>
          <p>{t('unusedText')}</p>
          <PeopleToTick people={unused} ticked={renews} onTick={setRenews} />
        </Sheet>
      )}
      <div className={classes['act']}>
        <NativeSelect
          label={t('days')}
          value={String(days)}
          onChange={(event) => setDays(Number(event.currentTarget.value))}
          data={DAYS.map((each) => ({ value: String(each), label: t('daysOption', { count: each }) }))}
        />
        <ConfirmButton
          label={count === 0 ? t('nothing') : t('submit', { count })}
          consequence={t('consequence')}
          disabled={count === 0}
          pending={change.pending}
          onConfirm={submit}
        />
      </div>
      {others.length > 0 && <Others people={others} />}
    </>
  )
}

const OTHERS = { active: true, disabled: true, elsewhere: true } as const

function Others({ people }: { readonly people: readonly Listed[] }) {
  const { t } = useText()
  return (
    <details className={classes['others']}>
      <summary>{t('others', { count: people.length })}</summary>
      <ul>
        {people.map(({ personId, name, unitName, username, outlook }) => (
          <li key={personId}>
            {name} · {unitName} · {username}
            {(outlook === 'active' || outlook === 'disabled' || outlook === 'elsewhere') &&
              ` · ${t(`othersOutlook.${outlook}`)}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
