import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { type CheckPart, CheckPage } from '../../../ui/check-page.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { type Crumb, PageHeader } from '../../../ui/page-header.tsx'
import { SaveIndicator } from '../../../ui/save-indicator.tsx'
import { useText } from '../text.ts'
import { itemState, type ReviewData, type ReviewItem } from './marks.ts'
import type { EditedMarks } from './use-marks.ts'

interface CheckViewProps {
  readonly assessmentId: string
  readonly unitId: string
  readonly data: ReviewData
  readonly edited: EditedMarks
  readonly trail: readonly Crumb[]
}

/** The last look before my marks are locked: what is blank or faulty stands first and leads back to its line. */
export function CheckView({ assessmentId, unitId, data, edited, trail }: CheckViewProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const navigate = useNavigate()
  const others = useQuery(trpc.review.list.queryOptions({ districtId }))
  const change = useChange({
    mutation: trpc.review.submit.mutationOptions(),
    onDone: () => {
      const next = others.data?.reviews.find((each) => each.submittedAt === null && each.unitId !== unitId)
      void navigate(
        next
          ? { to: '/reviews/$assessmentId/$unitId', params: next }
          : { to: '/reviews', search: { tab: 'submitted' } },
      )
    },
  })
  const at = (state: 'open' | 'faulty' | 'given') =>
    data.items.filter((item) => itemState(item, edited.typed) === state)
  const missing = at('open').length + at('faulty').length
  const sheet = { to: '/reviews/$assessmentId/$unitId', params: { assessmentId, unitId } } as const
  const lineTo = (item: ReviewItem) => ({ ...sheet, search: { item: item.itemId } }) as const
  const row = (item: ReviewItem, value: string | undefined) => ({ label: item.name, value, change: lineTo(item) })
  const parts: readonly CheckPart[] = [
    { title: t('check.blanks', { count: at('open').length }), rows: at('open').map((item) => row(item, undefined)) },
    {
      title: t('check.faults', { count: at('faulty').length }),
      rows: at('faulty').map((item) => row(item, edited.typed[item.itemId]?.points)),
    },
    {
      title: t('check.marks', { count: at('given').length }),
      rows: at('given').map((item) => row(item, markText(edited, item))),
    },
  ]
  const submit = async () => {
    await edited.autosave.flush()
    await change.submit({ districtId, assessmentId, unitId, expectedVersion: data.version })
  }
  return (
    <>
      <PageHeader
        title={t('check.title')}
        lead={t('check.lead', { unit: data.unitName })}
        trail={[...trail, { label: data.unitName, link: sheet }]}
      />
      <FailureNotice failure={change.failure} />
      {missing > 0 && <Notice tone="attention" title={t('check.blocked', { count: missing })} />}
      <CheckPage parts={parts.filter((part) => part.rows.length > 0)} />
      {missing === 0 && (
        <SubmitBar
          label={t('check.submit')}
          pending={change.pending}
          waiting={change.waiting}
          status={<SaveIndicator state={edited.autosave.state} />}
          secondary={
            <LinkButton {...sheet} variant="default">
              {t('check.back')}
            </LinkButton>
          }
          onSubmit={() => void submit()}
        />
      )}
    </>
  )
}

function markText({ accepted }: EditedMarks, item: ReviewItem): string {
  const { points = '', note = '' } = accepted[item.itemId] ?? {}
  return [points, note].filter((part) => part !== '').join(' · ')
}
