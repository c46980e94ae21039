import type { PlainDate } from '@jianjia/domain/kernel'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useMaySet } from '../parts/may.ts'
import { useText } from '../text.ts'
import { DutyFields, useDutyForm } from './duty-form.tsx'
import type { ListedDuty } from './listed.ts'
import classes from './settings.module.css'

const route = getRouteApi('/signed-in/duties/settings/$dutyId')

/** One duty, said anew or ended. What somebody else has changed meanwhile is shown before it is lost. */
export function DutyPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { dutyId } = route.useParams()
  const maySet = useMaySet()
  const query = useQuery(trpc.duty.list.queryOptions({ districtId }))
  const duty = query.data?.duties.find((each) => each.dutyId === dutyId)
  return (
    <>
      <PageHeader
        title={duty === undefined ? t('settings.title') : t('form.title', { name: duty.name })}
        trail={[
          { label: t('title'), link: { to: '/duties' } },
          { label: t('settings.title'), link: { to: '/duties/settings' } },
        ]}
      />
      <QueryView query={query}>
        {({ today }) =>
          !maySet || duty === undefined ? (
            <StateView kind="noRight" />
          ) : duty.endsOn !== null && duty.endsOn < today ? (
            <DutyOver endsOn={duty.endsOn} />
          ) : (
            <Held duty={duty} today={today} />
          )
        }
      </QueryView>
    </>
  )
}

function DutyOver({ endsOn }: { readonly endsOn: PlainDate }) {
  const { t, language } = useText()
  return <StateView kind="noData" title={t('form.over', { day: formatDay(endsOn, language) })} />
}

interface HeldProps {
  readonly duty: ListedDuty
  readonly today: PlainDate
}

/** The form begins anew with what stands there, when somebody else was faster. */
function Held({ duty, today }: HeldProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const navigate = useNavigate()
  const [seen] = useState(duty.version)
  const isNewer = duty.version > seen
  const back = () => void navigate({ to: '/duties/settings' })
  const end = useChange({ mutation: trpc.duty.end.mutationOptions(), onDone: back })
  return (
    <>
      {isNewer && (
        <Notice tone="attention" urgent title={t('form.newer')}>
          {t('form.newerText')}
        </Notice>
      )}
      <EditForm key={duty.version} duty={duty} onDone={back} />
      <div className={classes['end']}>
        <Sheet title={t('form.end')} narrow>
          <FailureNotice failure={end.failure} />
          <p>{t('form.endHint')}</p>
          <ConfirmButton
            label={t('form.endAct')}
            consequence={t('form.endHint')}
            variant="default"
            pending={end.pending}
            onConfirm={() =>
              end.submit({ districtId, dutyId: duty.dutyId, endsOn: today, expectedVersion: duty.version })
            }
          />
        </Sheet>
      </div>
    </>
  )
}

interface EditFormProps {
  readonly duty: ListedDuty
  readonly onDone: () => void
}

function EditForm({ duty, onDone }: EditFormProps) {
  const { districtId } = usePlace()
  const form = useDutyForm(duty)
  const change = useChange({ mutation: trpc.duty.change.mutationOptions(), onDone })
  return (
    <DutyFields
      form={form}
      failure={change.failure}
      pending={change.pending}
      waiting={change.waiting}
      follows
      onSubmit={(draft) =>
        change.submit({ districtId, dutyId: duty.dutyId, duty: draft, expectedVersion: duty.version })
      }
    />
  )
}
