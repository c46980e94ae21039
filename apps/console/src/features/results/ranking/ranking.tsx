import { NativeSelect } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { type RankedColumn, RankedList, type RankedRow } from '../../../ui/ranked-list.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './ranking.module.css'
import {
  levelCounts,
  type RankingData,
  rankingRows,
  type RankingRow,
  segmentsOf,
  sortedRows,
  type SortKey,
} from './ranking-rows.ts'
import { listSign } from '../../../lib/format/signs.ts'

const route = getRouteApi('/signed-in/results/$assessmentId')
/** Which figure of the unit's page a number of the ranking opens. */
const FIGURES = { self: 'total/self', review: 'total/review', final: 'total/final', gap: 'total/gap' } as const

const KEYS = ['self', 'review', 'final', 'gap'] as const

interface RankingProps {
  readonly data: RankingData
  readonly assessmentId: string
}

export function Ranking({ data, assessmentId }: RankingProps) {
  const { t, language } = useText()
  const segmentName = useSegmentName()
  const { segment, sort, down = false } = route.useSearch()
  const navigate = route.useNavigate()
  const ranked = rankingRows(data.units, segment)
  const levels = levelCounts(data).flatMap(({ level }) => level ?? [])
  const rows = sortedRows(ranked, { ...(sort !== undefined && { sort }), down, levels })
  const seesPoints = rows.some((row) => row.cells !== null)
  const hidesPoints = rows.some((row) => row.cells === null)
  // A card holds three fields.
  const narrow = useMediaQuery('(max-width: 37.5em)', undefined, { getInitialValueInEffect: false })
  const shownKeys = narrow ? (['final', 'gap'] as const) : KEYS
  const hasSegments = segmentsOf(data.units).length > 0
  const otherRank = t(segment === undefined ? 'ranking.segmentRank' : 'ranking.districtRank')
  const columns: readonly RankedColumn[] = [
    ...(narrow ? [] : [{ title: t('ranking.segment') }]),
    ...(hasSegments ? [{ title: otherRank, numeric: true }] : []),
    ...(seesPoints ? shownKeys.map((key) => ({ title: t(`ranking.${key}`), numeric: true, key })) : []),
    { title: t('ranking.level'), key: 'level' },
  ]
  const put = (by: SortKey | undefined, isDown: boolean) =>
    void navigate({
      search: (old) => ({ ...old, sort: by, down: isDown || undefined }),
      replace: true,
      resetScroll: false,
    })
  const sortable = (['name', ...(seesPoints ? shownKeys : []), 'level'] as const).map((key) => ({
    value: key,
    label: key === 'name' ? t('ranking.unit') : t(`ranking.${key}`),
  }))
  const scope = segment === undefined ? t('ranking.all') : segmentName(segment)
  return (
    <>
      <Scopes assessmentId={assessmentId} segments={segmentsOf(data.units)} current={segment} />
      {hidesPoints && <p className={classes['note']}>{t('ranking.sideways')}</p>}
      {narrow && (
        <NativeSelect
          className={classes['order']}
          label={t('ranking.order')}
          value={sort ?? ''}
          data={[{ value: '', label: t('ranking.byRank') }, ...sortable]}
          onChange={({ currentTarget }) => {
            const by = sortable.find(({ value }) => value === currentTarget.value)?.value
            put(by, by === 'final' || by === 'gap')
          }}
        />
      )}
      <Sheet flush>
        <RankedList
          {...(!narrow && {
            order: {
              key: sort,
              down,
              onSort: (key, isDown) => put(sortable.find(({ value }) => value === key)?.value, isDown),
            },
          })}
          caption={t('ranking.caption', { name: data.name, scope })}
          nameTitle={t('ranking.unit')}
          columns={columns}
          rows={rows.map((row) =>
            listRow(row, {
              shownKeys: seesPoints ? shownKeys : [],
              narrow,
              assessmentId,
              segmentName,
              ...{ t, language },
              rated: data.rated,
              hasSegments,
            }),
          )}
        />
      </Sheet>
    </>
  )
}

interface RowContext {
  readonly shownKeys: readonly (typeof KEYS)[number][]
  readonly narrow: boolean
  readonly assessmentId: string
  readonly segmentName: (segment: string | null) => string
  readonly rated: boolean
  readonly hasSegments: boolean
  readonly t: ReturnType<typeof useText>['t']
  readonly language: ReturnType<typeof useText>['language']
}

function listRow({ unit, rank, tied, other, cells }: RankingRow, context: RowContext): RankedRow {
  const { t, language, assessmentId, segmentName, rated } = context
  const params = { assessmentId, unitId: unit.unitId }
  const level = rated ? unit.level : unit.levelByScore
  const points = context.shownKeys.map((key) => {
    const value = cells?.[key] ?? null
    if (value === null) return '—'
    return (
      <Link
        key={key}
        to="/results/$assessmentId/$unitId"
        params={params}
        search={{ open: FIGURES[key] }}
        aria-label={`${unit.name} ${t(`ranking.${key}`)} ${value}`}
      >
        {value}
      </Link>
    )
  })
  return {
    id: unit.unitId,
    rank,
    tied,
    name: cells === null ? unit.name : <UnitLink name={unit.name} params={params} />,
    note:
      rank === null && unit.reasons.length > 0
        ? t('ranking.outside', {
            reasons: unit.reasons.map((reason) => reasonText(reason, t)).join(listSign(language)),
          })
        : undefined,
    cells: [
      ...(context.narrow ? [] : [segmentName(unit.segment)]),
      ...(context.hasSegments ? [other === null ? '—' : t(other.tied ? 'ranking.tiedAt' : 'ranking.at', other)] : []),
      ...points,
      level ?? '—',
    ],
  }
}

function UnitLink({
  name,
  params,
}: {
  readonly name: string
  readonly params: { assessmentId: string; unitId: string }
}) {
  return (
    <Link to="/results/$assessmentId/$unitId" params={params}>
      {name}
    </Link>
  )
}

const REASONS = ['exempt', 'gate', 'pending', 'veto'] as const

function reasonText(reason: string, t: RowContext['t']): string {
  const known = REASONS.find((each) => each === reason)
  return known === undefined ? reason : t(`ranking.reasons.${known}`)
}

interface ScopesProps {
  readonly assessmentId: string
  readonly segments: readonly string[]
  readonly current: string | undefined
}

function Scopes({ assessmentId, segments, current }: ScopesProps) {
  const { t } = useText()
  const segmentName = useSegmentName()
  if (segments.length === 0) return null
  return (
    <nav className={classes['scopes']} aria-label={t('ranking.scope')} data-print="no">
      {[undefined, ...segments].map((segment) => (
        <LinkButton
          key={segment ?? ''}
          to="/results/$assessmentId"
          params={{ assessmentId }}
          search={segment === undefined ? {} : { segment }}
          size="compact-md"
          variant={segment === current ? 'filled' : 'default'}
          aria-current={segment === current ? 'page' : undefined}
        >
          {segment === undefined ? t('ranking.all') : segmentName(segment)}
        </LinkButton>
      ))}
    </nav>
  )
}
