import { describeCertificate } from '@jianjia/domain/rating'
import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { alignDecimals } from '../../lib/format/points.ts'
import { useSegmentName } from '../../lib/segments/use-segment-name.ts'
import { RankedList } from '../../ui/ranked-list.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { type Board, type BoardUnit, drawnLines, inRankOrder } from './quota-lines.ts'
import classes from './ratings.module.css'
import { useText } from './text.ts'
import { useQuotaText } from './use-quota-text.ts'
import { listSign } from '../../lib/format/signs.ts'

const route = getRouteApi('/signed-in/ratings/$assessmentId')

interface BoardListProps {
  readonly board: Board
  readonly assessmentId: string
}

/** The ranking with the line after the last place of every quota, and why each unit has its level. */
export function BoardList({ board, assessmentId }: BoardListProps) {
  const { t } = useText()
  const segmentName = useSegmentName()
  const { unit: opened } = route.useSearch()
  const { tiesText, quotaName } = useQuotaText()
  const units = inRankOrder(board.units)
  const finals = alignDecimals(units.map((unit) => unit.final))
  const tied = (unit: BoardUnit) =>
    unit.rank !== null && units.some((other) => other !== unit && other.rank === unit.rank)
  const lines = drawnLines(board).flatMap((line) =>
    line.afterId === undefined
      ? []
      : [
          {
            afterId: line.afterId,
            label: quotaName(line.quota),
            places: line.quota.places,
            taken: line.quota.taken,
            ...(line.tiedOnLine.length > 0 && { ties: tiesText(line) }),
          },
        ],
  )
  return (
    <Sheet title={t('board')} flush>
      <RankedList
        caption={t('board')}
        nameTitle={t('unit')}
        columns={[
          { title: t('segment') },
          { title: t('final'), numeric: true },
          { title: t('level') },
          { title: t('why') },
        ]}
        lines={lines}
        rows={units.map((unit, at) => ({
          id: unit.unitId,
          rank: unit.rank,
          tied: tied(unit),
          name: (
            <Link to="/results/$assessmentId/$unitId" params={{ assessmentId, unitId: unit.unitId }}>
              {unit.name}
            </Link>
          ),
          note: opened === unit.unitId && <Certificate board={board} unit={unit} />,
          cells: [
            segmentName(unit.segment),
            <Final key="final" unit={unit} value={finals[at] ?? null} assessmentId={assessmentId} />,
            <LevelOf key="level" unit={unit} />,
            <Why key="why" unit={unit} isOpen={opened === unit.unitId} />,
          ],
        }))}
      />
    </Sheet>
  )
}

interface FinalProps {
  readonly unit: BoardUnit
  readonly value: string | null
  readonly assessmentId: string
}

/** The number opens where it is explained. */
function Final({ unit, value, assessmentId }: FinalProps) {
  const { t } = useText()
  if (value === null) return '—'
  return (
    <Link
      to="/results/$assessmentId/$unitId"
      params={{ assessmentId, unitId: unit.unitId }}
      search={{ open: 'total/final' }}
      aria-label={`${unit.name} ${t('final')} ${value}`}
    >
      {value}
    </Link>
  )
}

/** The level, and what kept the unit from a higher one. */
function LevelOf({ unit }: { readonly unit: BoardUnit }) {
  const { t, language } = useText()
  const reasons = unit.reasons.map((reason) => reasonText(reason, t)).join(listSign(language))
  return (
    <div>
      <StateTag tone={unit.level === null ? 'idle' : 'done'}>{unit.level ?? t('noLevel')}</StateTag>
      {reasons !== '' && <p className={classes['reasons']}>{t('reasons', { reasons })}</p>}
    </div>
  )
}

function Why({ unit, isOpen }: { readonly unit: BoardUnit; readonly isOpen: boolean }) {
  const { t } = useText()
  const navigate = route.useNavigate()
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className={classes['why']}
      aria-expanded={isOpen}
      aria-label={t(isOpen ? 'closeOf' : 'whyOf', { unit: unit.name })}
      data-print="no"
      onClick={() => void navigate({ search: isOpen ? {} : { unit: unit.unitId }, replace: true, resetScroll: false })}
    >
      {t(isOpen ? 'close' : 'see')}
    </Button>
  )
}

function Certificate({ board, unit }: { readonly board: Board; readonly unit: BoardUnit }) {
  const { language } = useText()
  const named = new Map<string, string>([
    ...board.units.map(({ unitId, name }) => [unitId, name] as const),
    ...board.names.map(({ id, name }) => [id, name] as const),
  ])
  return (
    <ul className={classes['certificate']}>
      {describeCertificate(unit.certificate, language, (id) => named.get(id) ?? id).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

const REASONS = ['exempt', 'gate', 'pending', 'veto', 'prerequisite', 'categoryLine', 'vote', 'quota'] as const

function reasonText(reason: string, t: ReturnType<typeof useText>['t']): string {
  const known = REASONS.find((each) => each === reason)
  return known === undefined ? reason : t(`reason.${known}`)
}
