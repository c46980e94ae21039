import { exact, toText } from '@jianjia/domain/kernel'
import { countsInFullMark, kindsOfUnit, outlineOf, type Scheme, sumOfFullMarks } from '@jianjia/domain/scheme'
import { inStageOrder } from '../../../lib/segments/stage-order.ts'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { useText } from '../text.ts'
import classes from './sums-table.module.css'

/** Full marks by category and segment, with the sum of all; what is printed otherwise stands beside it. */
export function SumsTable({ scheme }: { readonly scheme: Scheme }) {
  const { t } = useText()
  const segmentName = useSegmentName()
  if (scheme.items.length === 0) return null
  const segments = segmentsInOrder(scheme)
  const rows = [
    ...outlineOf({ ...scheme, items: scheme.items.filter(countsInFullMark) }).map(({ category, items }) => ({
      ...{ key: category?.id ?? '', name: category?.name ?? t('uncategorised'), printed: category?.points, items },
    })),
    { key: 'sum', name: t('frame.sum'), printed: scheme.total, items: scheme.items },
  ]
  const shown = (scheme.categories ?? []).length === 0 ? rows.slice(-1) : rows
  return (
    <div className={classes['scroll']}>
      <table className={classes['sums']}>
        <thead>
          <tr>
            <th scope="col">{t('frame.category')}</th>
            {segments.map((segment) => (
              <th key={segment ?? ''} scope="col">
                {segment === undefined ? t('frame.allUnits') : segmentName(segment)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, printed, items }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {segments.map((segment) => {
                const sum = sumOfFullMarks(items, segment)
                const text = sum === undefined ? '—' : toText(sum)
                const differs = printed !== undefined && text !== toText(exact(printed))
                return (
                  <td key={segment ?? ''} data-differs={differs || undefined}>
                    {text}
                    {differs && <span> {t('frame.printed', { points: printed })}</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The segments from the youngest up; undefined where there is one full mark for all. */
function segmentsInOrder(scheme: Scheme): readonly (string | undefined)[] {
  const named = kindsOfUnit(scheme).filter((segment) => segment !== undefined)
  return named.length === 0 ? [undefined] : inStageOrder(named)
}
