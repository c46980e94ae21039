import { alignDecimals } from '../../../lib/format/points.ts'
import { Figure } from '../../../ui/figure.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import type { FiguresProps } from './summary.tsx'
import classes from './unit.module.css'

/** Points and share of every category. */
export function CategoryTable({ sources, onOpen }: FiguresProps) {
  const { t } = useText()
  const { categories } = sources.node
  const points = alignDecimals(categories.map((category) => category.points))
  const shares = alignDecimals(categories.map((category) => category.percent))
  const nameOf = (id: string) => sources.scheme.categories?.find((each) => each.id === id)?.name ?? id
  return (
    <Sheet title={t('unit.categories')} flush>
      <table className={classes['table']} data-lines>
        <caption className="visually-hidden">{t('unit.categories')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('unit.category')}</th>
            <th scope="col" data-numeric>
              {t('unit.points')}
            </th>
            <th scope="col" data-numeric>
              {t('unit.full')}
            </th>
            <th scope="col" data-numeric>
              {t('unit.share')} %
            </th>
          </tr>
        </thead>
        <tbody>
          {categories.map(({ id, full }, at) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              <td data-numeric data-title={t('unit.points')}>
                <Figure
                  value={points[at] ?? null}
                  label={`${nameOf(id)} ${t('unit.points')}`}
                  onOpen={() => onOpen(`category/${id}/points`)}
                />
              </td>
              <td data-numeric data-title={t('unit.full')}>
                {full}
              </td>
              <td data-numeric data-title={`${t('unit.share')} %`}>
                <Figure
                  value={shares[at] ?? null}
                  label={`${nameOf(id)} ${t('unit.share')}`}
                  onOpen={shares[at] === null ? undefined : () => onOpen(`category/${id}/percent`)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
