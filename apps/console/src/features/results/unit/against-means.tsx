import { againstMean } from '@jianjia/domain/assessment'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { alignDecimals } from '../../../lib/format/points.ts'
import { Figure } from '../../../ui/figure.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import type { Statistics } from '../ranking/ranking-rows.ts'
import { useText } from '../text.ts'
import type { FiguresProps } from './summary.tsx'
import classes from './unit.module.css'

/** The share of the full mark that the unit has in each category, beside the mean of its segment and of the district. */
export function AgainstMeans(props: FiguresProps) {
  const { districtId, assessmentId } = props.sources
  const query = useQuery(trpc.result.statistics.queryOptions({ districtId, assessmentId }))
  return (
    <QueryView query={query} lines={3}>
      {(statistics) => <Table {...props} statistics={statistics} />}
    </QueryView>
  )
}

function Table({ sources, onOpen, statistics }: FiguresProps & { readonly statistics: Statistics }) {
  const { t } = useText()
  const { node, assessmentId, segmentName } = sources
  const meanOf = (category: string, segment: string | null) =>
    statistics.means.find((each) => each.category === category && each.segment === segment)
  const rows = node.categories.map(({ id, percent }) => {
    const [district, segment] = [meanOf(id, null), node.segment === null ? undefined : meanOf(id, node.segment)]
    return { id, percent, district, segment, against: againstMean(percent, district?.mean ?? null) }
  })
  if (rows.every(({ district, segment }) => (district?.mean ?? segment?.mean ?? null) === null)) return null
  const column = (read: (row: (typeof rows)[number]) => string | null) => alignDecimals(rows.map(read))
  const own = column(({ percent }) => percent)
  const bySegment = column(({ segment }) => segment?.mean ?? null)
  const byDistrict = column(({ district }) => district?.mean ?? null)
  const against = column((row) => row.against)
  const nameOf = (id: string) => sources.scheme.categories?.find((each) => each.id === id)?.name ?? id
  const meanCell = (mean: Statistics['means'][number] | undefined, value: string | null) => {
    if (mean === undefined || value === null)
      return <span className={classes['blank']}>{t('means.tooFew', { least: statistics.least })}</span>
    const open = `mean/${mean.category}/${mean.segment ?? ''}`
    return (
      <Link to="/results/$assessmentId" params={{ assessmentId }} search={{ open }}>
        {`${value}%`}
      </Link>
    )
  }
  const heads = [t('unit.share'), segmentName(node.segment), t('means.district'), t('means.against')]
  return (
    <Sheet title={t('means.unit')} flush>
      <table className={classes['table']} data-lines>
        <caption className="visually-hidden">{t('means.unit')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('unit.category')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" data-numeric>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, district, segment }, at) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              <td data-numeric data-title={heads[0]}>
                <Figure
                  value={own[at] ?? null}
                  label={`${nameOf(id)} ${t('unit.share')}`}
                  onOpen={own[at] === null ? undefined : () => onOpen(`category/${id}/percent`)}
                />
              </td>
              <td data-numeric data-title={heads[1]}>
                {node.segment === null ? '—' : meanCell(segment, bySegment[at] ?? null)}
              </td>
              <td data-numeric data-title={heads[2]}>
                {meanCell(district, byDistrict[at] ?? null)}
              </td>
              <td data-numeric data-title={heads[3]}>
                {percentText(against[at] ?? null)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}

/** Above the mean with its sign, as below it. */
function percentText(value: string | null): string {
  if (value === null) return '—'
  return `${value.startsWith('-') || /^[0.]+$/.test(value) ? '' : '+'}${value}%`
}
