import { publicNotice } from '@jianjia/domain/assessment'
import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../lib/api/trpc.ts'
import { useChange } from '../../lib/change/use-change.ts'
import { formatDay } from '../../lib/format/day.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { CheckPage, type CheckPart } from '../../ui/check-page.tsx'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { NoticeEditor } from './notice-editor.tsx'
import { useText } from './text.ts'
import { listSign } from '../../lib/format/signs.ts'

type Combination = RouterOutputs['combination']['get']

interface PublishCheckProps {
  readonly assessmentId: string
  readonly data: Combination
}

const NAMED = 5

/** What will be published, what is frozen by it, who sees what; and what still stands in the way. */
export function PublishCheck({ assessmentId, data }: PublishCheckProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const change = useChange({ mutation: trpc.publication.publish.mutationOptions() })
  const material = useQuery(trpc.publication.draft.queryOptions({ districtId, assessmentId }))
  const parts = useParts(data)
  const waiting = data.units.filter((unit) => unit.exemptReason === null && unit.state !== 'reviewed')
  return (
    <>
      <PageHeader
        title={t('checkTitle')}
        lead={t('lead')}
        trail={[
          { label: t('trail'), link: { to: '/assessments' } },
          { label: data.name, link: { to: '/assessments/$assessmentId', params: { assessmentId } } },
        ]}
      />
      <FailureNotice failure={change.failure} />
      {waiting.length > 0 && <Blocked assessmentId={assessmentId} names={waiting.map((unit) => unit.name)} />}
      <CheckPage parts={parts} />
      {waiting.length === 0 && (
        <QueryView query={material} lines={8}>
          {(given) => (
            <NoticeEditor
              material={given}
              actLabel={t('submit')}
              act={({ settings, lastDay, answerBy }) => (
                <ConfirmButton
                  official
                  label={t('submit')}
                  consequence={t('submitConsequence')}
                  pending={change.pending}
                  onConfirm={() => change.submit({ districtId, assessmentId, notice: { lastDay, settings }, answerBy })}
                />
              )}
            />
          )}
        </QueryView>
      )}
    </>
  )
}

function Blocked({ assessmentId, names }: { readonly assessmentId: string; readonly names: readonly string[] }) {
  const { t, language } = useText()
  const first = names.slice(0, NAMED).join(listSign(language))
  const units = names.length > NAMED ? t('more', { units: first }) : first
  return (
    <Notice tone="attention" title={t('blocked')}>
      <p>{t('blockedText', { count: names.length, units })}</p>
      <LinkButton to="/assessments/$assessmentId/combine" params={{ assessmentId }} variant="default" mt="xs">
        {t('toCombine')}
      </LinkButton>{' '}
      <LinkButton to="/assessments/$assessmentId/remind" params={{ assessmentId }} variant="default" mt="xs">
        {t('toRemind')}
      </LinkButton>
    </Notice>
  )
}

function useParts({ name, today, publicityDays, lines, units }: Combination): readonly CheckPart[] {
  const { t, language } = useText()
  const exempt = units.filter((unit) => unit.exemptReason !== null)
  const ranked = units.length - exempt.length
  const notice = publicNotice(today, publicityDays)
  const days = {
    count: publicityDays,
    from: formatDay(notice.start, language),
    to: formatDay(notice.end, language),
  }
  const exemptNames = exempt.map((unit) => t('exemptOne', { name: unit.name, reason: unit.exemptReason ?? '' }))
  return [
    {
      title: t('basics'),
      rows: [
        { label: t('assessment'), value: name },
        { label: t('cohort'), value: t('cohortCount', { count: ranked }) },
        { label: t('exempt'), value: exempt.length === 0 ? t('exemptNone') : exemptNames.join('\n') },
        { label: t('notice'), value: t('noticeDays', days) },
      ],
    },
    {
      title: t('frozen'),
      rows: [
        { label: t('frozenLines', { count: lines }), value: t('frozenLinesText', { count: lines * units.length }) },
        { label: t('frozenTotals'), value: t('frozenTotalsText', { count: units.length }) },
        { label: t('frozenHash'), value: t('frozenHashText') },
      ],
    },
    {
      title: t('seen'),
      rows: [
        { label: t('seenAll'), value: t('seenAllText') },
        { label: t('seenOwn'), value: t('seenOwnText') },
      ],
    },
  ]
}
