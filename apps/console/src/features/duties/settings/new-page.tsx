import { type DutyDraft, earliestStart } from '@jianjia/domain/duty'
import type { PlainDate } from '@jianjia/domain/kernel'
import { useNavigate } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useMaySet } from '../parts/may.ts'
import { useText } from '../text.ts'
import { DutyFields, useDutyForm } from './duty-form.tsx'

/** A duty of the district's own. */
export function NewPage() {
  const { t } = useText()
  const maySet = useMaySet()
  return (
    <>
      <PageHeader
        title={t('form.newTitle')}
        lead={t('settings.lead')}
        trail={[
          { label: t('title'), link: { to: '/duties' } },
          { label: t('settings.title'), link: { to: '/duties/settings' } },
        ]}
      />
      {maySet ? <NewForm /> : <StateView kind="noRight" />}
    </>
  )
}

function NewForm() {
  const { districtId, today } = usePlace()
  const navigate = useNavigate()
  const form = useDutyForm(blank(today))
  const change = useChange({
    mutation: trpc.duty.set.mutationOptions(),
    onDone: () => void navigate({ to: '/duties/settings' }),
  })
  return (
    <DutyFields
      form={form}
      failure={change.failure}
      pending={change.pending}
      waiting={change.waiting}
      follows={false}
      onSubmit={(draft) => change.submit({ districtId, duties: [draft] })}
    />
  )
}

function blank(today: PlainDate): DutyDraft {
  const cadence = { kind: 'every' as const, cycle: 'month' as const, year: 'school' as const, times: 1, pause: [7, 8] }
  return {
    ...{ name: '', counted: { metric: 'meeting.held', kinds: [] }, cadence, unitKinds: ['branch'], soonDays: 7 },
    startsOn: earliestStart(cadence, today),
  }
}
