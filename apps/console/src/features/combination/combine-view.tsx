import { SegmentedControl } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../lib/api/trpc.ts'
import { useChange } from '../../lib/change/use-change.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Stat, StatRow } from '../../ui/stat.tsx'
import { StateView } from '../../ui/state-view.tsx'
import classes from './combine.module.css'
import { useText } from './text.ts'
import { UnitCard } from './unit-card.tsx'
import { type Combination, combineState, type CombineState } from './unit-state.ts'

const route = getRouteApi('/signed-in/assessments/$assessmentId/combine')
const SHOWN = ['ready', 'blocked', 'done'] as const
/** What needs somebody stands on top. */
const ORDER: Readonly<Record<CombineState, number>> = { blocked: 0, ready: 1, done: 2, exempt: 3 }

export function CombineView({ assessmentId, data }: { readonly assessmentId: string; readonly data: Combination }) {
  const { t } = useText()
  const { show } = route.useSearch()
  const navigate = route.useNavigate()
  const states = data.units.map((unit) => ({ unit, state: combineState(unit) }))
  const countOf = (state: CombineState) => states.filter((each) => each.state === state).length
  const shown = states
    .filter(({ state }) => show === undefined || state === show)
    .toSorted((a, b) => ORDER[a.state] - ORDER[b.state])
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        trail={[
          { label: t('trail'), link: { to: '/assessments' } },
          { label: data.name, link: { to: '/assessments/$assessmentId', params: { assessmentId } } },
        ]}
      />
      <Outcome assessmentId={assessmentId} data={data} />
      <StatRow>
        {(['ready', 'blocked', 'done', 'exempt'] as const).map((state) => (
          <Stat key={state} label={t(`counts.${state}`)} value={String(countOf(state))} unit={t('units')} />
        ))}
      </StatRow>
      <div className={classes['bar']} data-print="no">
        <SegmentedControl
          aria-label={t('filter')}
          data={(['all', ...SHOWN] as const).map((value) => ({ value, label: t(`show.${value}`) }))}
          value={show ?? 'all'}
          onChange={(value) => void navigate({ search: { show: SHOWN.find((each) => each === value) }, replace: true })}
        />
        {countOf('blocked') > 0 && (
          <LinkButton to="/assessments/$assessmentId/remind" params={{ assessmentId }} variant="default">
            {t('remind.open')}
          </LinkButton>
        )}
        <Finish
          assessmentId={assessmentId}
          ready={states.filter(({ state }) => state === 'ready').map(({ unit }) => unit.unitId)}
        />
      </div>
      {shown.length === 0 ? (
        <StateView kind="nothingFound" title={t('nothing')} text={t('nothingText')} />
      ) : (
        <ul className={classes['units']}>
          {shown.map(({ unit, state }) => (
            <UnitCard key={unit.unitId} assessmentId={assessmentId} unit={unit} state={state} people={data.people} />
          ))}
        </ul>
      )}
    </>
  )
}

interface FinishProps {
  readonly assessmentId: string
  readonly ready: readonly string[]
}

function Finish({ assessmentId, ready }: FinishProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const change = useChange({ mutation: trpc.combination.finish.mutationOptions() })
  const { answer } = change
  return (
    <div className={classes['finish']}>
      {answer && ready.length === 0 && <span role="status">{t('finished', { count: answer.combined.length })}</span>}
      {ready.length > 0 ? (
        <ConfirmButton
          label={t('finish', { count: ready.length })}
          consequence={t('finishConsequence')}
          pending={change.pending}
          onConfirm={() => change.submit({ districtId, assessmentId, unitIds: [...ready] })}
        />
      ) : (
        !answer && <span>{t('nothingReady')}</span>
      )}
      <FailureNotice failure={change.failure} />
    </div>
  )
}

function Outcome({ assessmentId, data }: { readonly assessmentId: string; readonly data: Combination }) {
  const { t } = useText()
  if (data.state === 'published' || data.state === 'final')
    return (
      <Notice tone="official" title={t('published')}>
        <p>{t('publishedText')}</p>
        <LinkButton to="/results/$assessmentId" params={{ assessmentId }} mt="xs" variant="default">
          {t('toResults')}
        </LinkButton>
      </Notice>
    )
  if (data.state !== 'reviewed') return null
  return (
    <Notice tone="done" title={t('complete')}>
      <p>{t('completeText')}</p>
      <LinkButton to="/assessments/$assessmentId/publish" params={{ assessmentId }} mt="xs">
        {t('toPublish')}
      </LinkButton>
    </Notice>
  )
}
