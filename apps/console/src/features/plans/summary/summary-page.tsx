import type { SummaryPart } from '@jianjia/domain/plan'
import { getRouteApi } from '@tanstack/react-router'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { type Plan, usePlan } from '../parts/plan.ts'
import { SummaryActs } from './summary-acts.tsx'
import { SummaryEditor } from './summary-editor.tsx'
import { SummaryPaper } from './summary-paper.tsx'
import { ReturnedWhole } from '../parts/returned-whole.tsx'
import { useText } from './text.ts'
import { useFacts } from './use-facts.ts'

const route = getRouteApi('/signed-in/plans/$planId/summary')

/** 总结: a drafted summary, for those who write it to edit, for everybody else to read. Its figures open. */
export function SummaryPage() {
  const { t } = useText()
  const { planId } = route.useParams()
  const head = <PageHeader title={t('title')} trail={[{ label: t('plans'), link: { to: '/plans' } }]} />
  return (
    <QueryView query={usePlan(planId)} lines={8} head={head}>
      {(plan) => <Shown plan={plan} />}
    </QueryView>
  )
}

function Shown({ plan }: { readonly plan: Plan }) {
  const { t } = useText()
  const { planId, draft, current } = plan
  const written = draft?.summary
  const summary = current?.summary
  const head = (
    <PageHeader
      title={draft?.title || current?.title || t('title')}
      trail={[{ label: t('plans'), link: { to: '/plans' } }]}
    />
  )
  if (draft !== null && written !== undefined)
    return <WithFacts plan={{ ...plan, draft: { ...draft, summary: written } }} />
  if (current !== null && summary !== undefined) return <Read plan={plan} title={current.title} summary={summary} />
  return (
    <>
      {head}
      <StateView
        kind="noData"
        title={t('none')}
        text={t('noneText')}
        action={
          <LinkButton to="/plans/$planId" params={{ planId }}>
            {t('toPlan')}
          </LinkButton>
        }
      />
    </>
  )
}

function WithFacts({ plan }: { readonly plan: React.ComponentProps<typeof SummaryEditor>['plan'] }) {
  const query = useFacts(plan.planId)
  return (
    <>
      <ReturnedWhole plan={plan} />
      <QueryView query={query} lines={8}>
        {(facts) => <SummaryEditor plan={plan} facts={facts} />}
      </QueryView>
    </>
  )
}

interface ReadProps {
  readonly plan: Plan
  readonly title: string
  readonly summary: SummaryPart
}

function Read({ plan, title, summary }: ReadProps) {
  const { t } = useText()
  const kind = plan.kind === 'termSummary' ? 'termSummary' : 'yearSummary'
  return (
    <>
      <div data-print="no">
        <PageHeader
          title={title}
          trail={[{ label: t('plans'), link: { to: '/plans' } }]}
          lead={t('lead', { unit: plan.unitName, kind: t(`kind.${kind}`) })}
          actions={<SummaryActs planId={plan.planId} />}
        />
      </div>
      <SummaryPaper planId={plan.planId} title={title} summary={summary} />
    </>
  )
}
