import type { AppRouter } from '@jianjia/api'
import { ASSESSMENT_COLUMNS } from '@jianjia/domain/list'
import type { inferRouterOutputs } from '@trpc/server'
import { LinkButton } from '../../../ui/link-button.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { useListed } from '../../../ui/table/use-listed.tsx'
import { AssessmentStateTag } from '../parts/state-tags.tsx'
import { useText } from '../text.ts'
import classes from './list.module.css'

type Line = inferRouterOutputs<AppRouter>['assessment']['list']['assessments'][number]
type Part = Line['mine'][number]

/** The columns of the list: the whole for the district, the own unit's part for a branch. */
export function useColumns(): readonly Column<Line>[] {
  const { t } = useText()
  const listed = useListed<Line>()
  return [
    ...listed(ASSESSMENT_COLUMNS, {
      name: { card: 'title' },
      selfDue: { card: 'field' },
      state: { card: 'field', dress: (row) => <AssessmentStateTag state={row.state} /> },
      progress: {
        card: 'field',
        dress: (_row, said) => <Told said={said} />,
      },
    }),
    { key: 'act', title: t('list.act'), card: 'action', render: (row) => <ActOf line={row} /> },
  ]
}

function Told({ said }: { readonly said: string }) {
  return said.split('\n').map((line) => (
    <span key={line} className={classes['line']}>
      {line}
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
