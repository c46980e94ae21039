import { Drawer } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { formatDay } from '../../lib/format/day.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { isReport, type Overview, type Owed, TONES } from './overview.ts'
import { ReportHistory } from './report-history.tsx'
import { SheetHistory } from './sheet-history.tsx'
import classes from './overview.module.css'
import { useText } from './text.ts'
import { useOwedName } from './use-owed-name.ts'

const route = getRouteApi('/signed-in/overview')

/** One unit and one thing that it owes: how it stands, and the way to the record and to a reminder. */
export function CellDrawer({ overview }: { readonly overview: Overview }) {
  const { t, language } = useText()
  const { cell: opened = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const nameOf = useOwedName()
  const [unitId = '', subjectId = ''] = opened.split(' ')
  const row = overview.rows.find((each) => each.unitId === unitId)
  const at = overview.columns.findIndex((each) => each.subjectId === subjectId)
  const owed = overview.columns[at]
  const cell = row?.cells[at]
  const close = () => void navigate({ search: (old) => ({ ...old, cell: undefined }), resetScroll: false })
  return (
    <Drawer
      opened={cell !== undefined && cell !== null}
      onClose={close}
      position="right"
      title={row?.name}
      closeButtonProps={{ 'aria-label': t('cell.close') }}
    >
      {row && owed && cell && (
        <>
          <dl className={classes['facts']}>
            <div>
              <dt>{t('cell.item')}</dt>
              <dd>{nameOf(owed)}</dd>
            </div>
            <div>
              <dt>{t('cell.state')}</dt>
              <dd>
                <StateTag tone={TONES[cell.state]}>{t(`state.${cell.state}`)}</StateTag>
              </dd>
            </div>
            {cell.dueOn !== null && (
              <div>
                <dt>{t('cell.due')}</dt>
                <dd>{formatDay(cell.dueOn, language)}</dd>
              </div>
            )}
          </dl>
          {isReport(owed) ? (
            <ReportHistory roundId={owed.subjectId} unitId={row.unitId} missing={cell.state === 'missing'} />
          ) : (
            <>
              {owed.kind === 'selfAssessment' && <SheetHistory assessmentId={owed.subjectId} unitId={row.unitId} />}
              <Way owed={owed} unitId={row.unitId} />
            </>
          )}
        </>
      )}
    </Drawer>
  )
}

interface WayProps {
  readonly owed: Owed
  readonly unitId: string
}

function Way({ owed: { kind, subjectId }, unitId }: WayProps) {
  const { t } = useText()
  if (kind === 'selfAssessment')
    return (
      <LinkButton to="/assessments/$assessmentId" params={{ assessmentId: subjectId }}>
        {t('cell.open')}
      </LinkButton>
    )
  if (kind === 'duty')
    return (
      <LinkButton to="/duties/units/$unitId" params={{ unitId }} hash={subjectId}>
        {t('cell.open')}
      </LinkButton>
    )
  return (
    <LinkButton
      to="/duties/disclosure/$unitId"
      params={{ unitId }}
      search={{ start: `${subjectId}-01-01`, end: `${subjectId}-12-31` }}
    >
      {t('cell.open')}
    </LinkButton>
  )
}
