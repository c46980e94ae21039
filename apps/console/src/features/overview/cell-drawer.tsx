import { Drawer } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { formatDay } from '../../lib/format/day.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { type Overview, type Owed, TONES } from './overview.ts'
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
          <Ways owed={owed} unitId={row.unitId} missing={cell.state === 'missing'} />
        </>
      )}
    </Drawer>
  )
}

interface WaysProps {
  readonly owed: Owed
  readonly unitId: string
  readonly missing: boolean
}

function Ways({ owed: { kind, subjectId }, unitId, missing }: WaysProps) {
  const { t } = useText()
  switch (kind) {
    case 'selfAssessment':
      return (
        <LinkButton to="/assessments/$assessmentId" params={{ assessmentId: subjectId }}>
          {t('cell.open')}
        </LinkButton>
      )
    case 'duty':
      return (
        <LinkButton to="/duties/units/$unitId" params={{ unitId }}>
          {t('cell.open')}
        </LinkButton>
      )
    case 'disclosure':
      return (
        <LinkButton
          to="/duties/disclosure/$unitId"
          params={{ unitId }}
          search={{ start: `${subjectId}-01-01`, end: `${subjectId}-12-31` }}
        >
          {t('cell.open')}
        </LinkButton>
      )
    default:
      return (
        <div className={classes['acts']}>
          <LinkButton to="/obligations/$roundId/units/$unitId" params={{ roundId: subjectId, unitId }}>
            {t('cell.open')}
          </LinkButton>
          {missing && (
            <LinkButton to="/obligations/$roundId/remind" params={{ roundId: subjectId }} variant="default">
              {t('cell.remind')}
            </LinkButton>
          )}
        </div>
      )
  }
}
