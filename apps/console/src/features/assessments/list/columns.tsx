import type { AppRouter } from '@jianjia/api'
import type { inferRouterOutputs } from '@trpc/server'
import { formatDay } from '../../../lib/format/day.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { AssessmentStateTag, ObligationTag, UnitStateTag } from '../parts/state-tags.tsx'
import { useText } from '../text.ts'
import classes from './list.module.css'

type Line = inferRouterOutputs<AppRouter>['assessment']['list']['assessments'][number]
type Part = Line['mine'][number]

/** The columns of the list: the whole for the district, the own unit's part for a branch. */
export function useColumns(): readonly Column<Line>[] {
  const { t, language } = useText()
  return [
    { key: 'name', title: t('list.name'), sortable: true, card: 'title', render: (row) => row.name },
    {
      key: 'period',
      title: t('list.period'),
      sortable: true,
      render: (row) =>
        t('new.to', { start: formatDay(row.periodStart, language), end: formatDay(row.periodEnd, language) }),
    },
    {
      key: 'selfDue',
      title: t('list.selfDue'),
      sortable: true,
      card: 'field',
      render: (row) => formatDay(row.mine[0]?.dueOn ?? row.selfDue, language),
    },
    { key: 'state', title: t('list.state'), card: 'field', render: (row) => <AssessmentStateTag state={row.state} /> },
    { key: 'progress', title: t('list.progress'), card: 'field', render: (row) => <ProgressOf line={row} /> },
    { key: 'act', title: t('list.act'), card: 'action', render: (row) => <ActOf line={row} /> },
  ]
}

function ProgressOf({ line }: { readonly line: Line }) {
  const { t } = useText()
  if (line.overview) {
    const { units, handedIn, reviewed } = line.overview
    return (
      <>
        <span className={classes['line']}>{t('list.handedIn', { done: handedIn, of: units })}</span>
        <span className={classes['line']}>{t('list.reviewed', { done: reviewed, of: units })}</span>
      </>
    )
  }
  return line.mine.map((part) => (
    <span key={part.unitId} className={classes['line']}>
      {line.mine.length > 1 && `${part.unitName} `}
      {part.exempt ? (
        t('exempt')
      ) : part.obligation === 'missing' ? (
        <ObligationTag state="missing" />
      ) : (
        <UnitStateTag state={part.state} />
      )}
    </span>
  ))
}

function ActOf({ line }: { readonly line: Line }) {
  const { t } = useText()
  if (line.overview)
    return (
      <LinkButton variant="default" to="/assessments/$assessmentId" params={{ assessmentId: line.assessmentId }}>
        {t('list.see')}
      </LinkButton>
    )
  return line.mine.map((part) => <OwnAct key={part.unitId} assessmentId={line.assessmentId} part={part} />)
}

function OwnAct({ assessmentId, part }: { readonly assessmentId: string; readonly part: Part }) {
  const { t } = useText()
  const params = { assessmentId, unitId: part.unitId }
  const open = part.state === 'open' && !part.exempt
  if (part.receiptNo !== null)
    return (
      <LinkButton variant="default" to="/self/$assessmentId/$unitId/receipt" params={params}>
        {t('list.receipt')}
      </LinkButton>
    )
  return (
    <LinkButton variant={open ? 'filled' : 'default'} to="/self/$assessmentId/$unitId" params={params}>
      {open ? t('list.fill') : t('list.read')}
    </LinkButton>
  )
}
