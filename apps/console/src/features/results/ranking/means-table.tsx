import { getRouteApi } from '@tanstack/react-router'
import { inStageOrder } from '../../../lib/segments/stage-order.ts'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { Figure } from '../../../ui/figure.tsx'
import { LineageDrawer } from '../../../ui/lineage/lineage-drawer.tsx'
import type { LineageNode } from '../../../ui/lineage/lineage-node.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './ranking.module.css'
import type { CategoryMean, RankingData, Statistics } from './ranking-rows.ts'

const route = getRouteApi('/signed-in/results/$assessmentId')

interface MeansTableProps {
  readonly statistics: Statistics
  readonly data: RankingData
  readonly assessmentId: string
}

/** The mean share of the full mark in every category: of all units, and of each segment. Each opens to its units. */
export function MeansTable({ statistics, data, assessmentId }: MeansTableProps) {
  const { t } = useText()
  const segmentName = useSegmentName()
  const { open } = route.useSearch()
  const navigate = route.useNavigate()
  const show = (figure: string | undefined) =>
    void navigate({ search: (old) => ({ ...old, open: figure }), replace: true, resetScroll: false })
  const { categories, means, least } = statistics
  if (categories.length === 0) return null
  const segments = inStageOrder(new Set(means.flatMap(({ segment }) => segment ?? [])))
  const groups = [null, ...segments]
  const groupName = (segment: string | null) => (segment === null ? t('ranking.all') : segmentName(segment))
  const meanOf = (category: string, segment: string | null) =>
    means.find((each) => each.category === category && each.segment === segment)
  const opened = means.find((each) => figureOf(each) === open && each.mean !== null)
  const node = opened && lineageOf(opened)
  return (
    <Sheet title={t('means.title')} flush>
      <table className={classes['means']}>
        <caption className="visually-hidden">{t('means.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('unit.category')}</th>
            {groups.map((segment) => (
              <th key={segment ?? ''} scope="col" data-numeric>
                {groupName(segment)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {groups.map((segment) => (
                <td key={segment ?? ''} data-numeric data-title={groupName(segment)}>
                  <Mean mean={meanOf(id, segment)} label={`${name} ${groupName(segment)}`} least={least} show={show} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <LineageDrawer node={node} onClose={() => show(undefined)} />
    </Sheet>
  )

  function lineageOf(mean: CategoryMean): LineageNode {
    const { category, segment, units, sum } = mean
    const name = categories.find(({ id }) => id === category)?.name ?? category
    const nameOf = new Map<string, string>(data.units.map((unit) => [unit.unitId, unit.name]))
    const own = statistics.units.filter((unit) => segment === null || unit.segment === segment)
    const parts = own.flatMap(({ unitId, shares }): LineageNode[] => {
      const percent = shares.find((share) => share.category === category)?.percent ?? null
      const href = `/results/${assessmentId}/${unitId}?open=${encodeURIComponent(`category/${category}/percent`)}`
      return percent === null ? [] : [{ id: unitId, label: nameOf.get(unitId) ?? unitId, value: percent, href }]
    })
    const others = units - parts.length
    return {
      id: figureOf(mean),
      label: t('means.of', { name, group: groupName(segment) }),
      value: mean.mean,
      clause: t('means.clause', { sum: sum ?? '—', count: units }),
      notes: others > 0 ? [t('means.others', { count: others })] : [],
      children: parts,
    }
  }
}

function figureOf({ category, segment }: Pick<CategoryMean, 'category' | 'segment'>): string {
  return `mean/${category}/${segment ?? ''}`
}

interface MeanProps {
  readonly mean: CategoryMean | undefined
  readonly label: string
  readonly least: number
  readonly show: (figure: string) => void
}

function Mean({ mean, label, least, show }: MeanProps) {
  const { t } = useText()
  if (mean === undefined || mean.units === 0) return '—'
  if (mean.mean === null) return <span className={classes['hidden']}>{t('means.tooFew', { least })}</span>
  return <Figure value={`${mean.mean}%`} label={label} onOpen={() => show(figureOf(mean))} />
}
