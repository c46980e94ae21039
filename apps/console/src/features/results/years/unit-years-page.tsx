import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { alignDecimals } from '../../../lib/format/points.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { Stat, StatRow } from '../../../ui/stat.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useText } from '../text.ts'
import classes from './years.module.css'

const route = getRouteApi('/signed-in/compare/$assessmentId/$earlierId/$unitId')
type UnitYears = RouterOutputs['result']['compareUnit']
type Line = UnitYears['lines'][number]
type Year = UnitYears['later']

/** Two years of one unit, line by line; each figure opens to its reason in its own year. */
export function UnitYearsPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const params = route.useParams()
  const query = useQuery(trpc.result.compareUnit.queryOptions({ districtId, ...params }))
  return (
    <QueryView
      query={query}
      lines={12}
      head={<PageHeader title={t('years.title')} trail={[{ label: t('heading'), link: { to: '/results' } }]} />}
    >
      {(data) => <Shown data={data} />}
    </QueryView>
  )
}

function Shown({ data }: { readonly data: UnitYears }) {
  const { t } = useText()
  const { assessmentId, earlierId } = route.useParams()
  const { unitName, later, earlier, oneScheme, lines } = data
  const unlike = lines.some(({ kind }) => kind !== 'same')
  return (
    <>
      <PageHeader
        title={t('years.unit', { unit: unitName })}
        lead={t('years.unitLead')}
        trail={[
          { label: t('heading'), link: { to: '/results' } },
          {
            label: t('years.title'),
            link: { to: '/compare/$assessmentId/$earlierId', params: { assessmentId, earlierId } },
          },
        ]}
      />
      {earlier === null ? (
        <StateView kind="noData" title={t('years.noEarlier')} text={t('years.noEarlierText')} />
      ) : (
        <>
          <Totals year={earlier} title={t('years.before', { name: earlier.name })} />
          <Totals year={later} title={t('years.now', { name: later.name })} />
          {unlike && (
            <Notice tone="attention" title={t('years.unlike')}>
              <p>{t(oneScheme ? 'years.unlikeText' : 'years.unlikeOther')}</p>
            </Notice>
          )}
          <Lines lines={lines} earlier={earlier} later={later} />
        </>
      )}
    </>
  )
}

function Totals({ year, title }: { readonly year: Year; readonly title: string }) {
  const { t } = useText()
  const { unitId } = route.useParams()
  const { assessmentId, final, percent, rank, of } = year
  const figure = (open: string, value: string | number | null) =>
    value === null ? (
      '—'
    ) : (
      <Link to="/results/$assessmentId/$unitId" params={{ assessmentId, unitId }} search={{ open }}>
        {value}
      </Link>
    )
  return (
    <Sheet title={title}>
      <StatRow>
        <Stat label={t('unit.final')} value={figure('total/final', final)} />
        <Stat label={t('unit.percent')} value={figure('total/percent', percent)} unit="%" />
        <Stat label={t('unit.rank')} value={figure('rank/all', rank)} unit={t('unit.rankOf', { of })} />
      </StatRow>
    </Sheet>
  )
}

interface LinesProps {
  readonly lines: readonly Line[]
  readonly earlier: Year
  readonly later: Year
}

interface ShownPoints {
  readonly year: Year
  readonly id: string | null
  readonly points: string | null
  readonly full: string | null
}

function Lines({ lines, earlier, later }: LinesProps) {
  const { t, language } = useText()
  const { unitId } = route.useParams()
  const before = alignDecimals(lines.map(({ earlierPoints }) => earlierPoints))
  const now = alignDecimals(lines.map(({ points }) => points))
  const differences = alignDecimals(lines.map(({ difference }) => difference))
  const figure = ({ year, id, points, full }: ShownPoints) =>
    id === null || points === null ? (
      '—'
    ) : (
      <>
        <Link
          to="/results/$assessmentId/$unitId"
          params={{ assessmentId: year.assessmentId, unitId }}
          search={{ open: `item/${id}/final` }}
        >
          {points}
        </Link>
        {full !== null && <small> / {full}</small>}
      </>
    )
  return (
    <Sheet title={t('unit.lines')} flush>
      <table className={classes['years']}>
        <caption className="visually-hidden">{t('unit.lines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('unit.item')}</th>
            <th scope="col" data-numeric>
              {earlier.name}
            </th>
            <th scope="col" data-numeric>
              {later.name}
            </th>
            <th scope="col" data-numeric>
              {t('years.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={`${line.id} ${line.earlierId}`}>
              <th scope="row">
                {line.name} {line.kind !== 'same' && <StateTag tone="active">{t(`years.kind.${line.kind}`)}</StateTag>}
                {line.byName && <small> {t('years.byName')}</small>}
                {line.changes.map(({ text, before: old, after }) => (
                  <div key={text.zh} className={classes['change']}>
                    {language === 'en' ? text.en : text.zh}
                    {old !== null && after !== null && (
                      <span>
                        {language === 'en' ? old.en : old.zh} → {language === 'en' ? after.en : after.zh}
                      </span>
                    )}
                  </div>
                ))}
              </th>
              <td data-numeric data-title={earlier.name}>
                {figure({ year: earlier, id: line.earlierId, points: before[at] ?? null, full: line.earlierFull })}
              </td>
              <td data-numeric data-title={later.name}>
                {figure({ year: later, id: line.id, points: now[at] ?? null, full: line.full })}
              </td>
              <td data-numeric data-title={t('years.difference')}>
                {differences[at] ?? (line.kind === 'changed' ? t('years.notCompared') : '—')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
