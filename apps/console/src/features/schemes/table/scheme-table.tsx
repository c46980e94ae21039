import {
  type Criterion,
  criterionParts,
  describeRuleOf,
  kindsOfUnit,
  markedLines,
  outlineOf,
  type Scheme,
} from '@jianjia/domain/scheme'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { PARTS, sentencesOf } from '../frame/parts.ts'
import { sumOf } from '../parts/full-mark.ts'
import { useText } from '../text.ts'
import { LinePoints, type LinePointsProps } from './line-points.tsx'
import classes from './scheme-table.module.css'

interface SchemeTableProps extends Partial<Pick<LinePointsProps, 'editOf'>> {
  readonly scheme: Scheme
}

/** 项目 · 内容 · 分值 · 评分标准 · 评分方式, then conditions, levels and places: as districts print it on A4. */
export function SchemeTable({ scheme, editOf }: SchemeTableProps) {
  const { t, language } = useText()
  const segmentName = useSegmentName()
  const word = language === 'en' ? 'en' : 'zh'
  const segments = kindsOfUnit(scheme)
  const marked = new Set(markedLines(scheme).map(({ id }) => id))
  const groups = outlineOf(scheme)
    .map(({ category, items }) => ({ category, items: items.filter(({ id }) => marked.has(id)) }))
    .filter(({ items }) => items.length > 0)
  const others = scheme.items.filter(({ id }) => !marked.has(id))
  const notes = PARTS.flatMap((part) => sentencesOf(part, scheme))
  const itemName = (id: string) => scheme.items.find((item) => item.id === id)?.name ?? id
  const rule = (item: Criterion) => describeRuleOf(item, language, { itemName, segmentName })
  return (
    <div className={classes['paper']} tabIndex={0}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col" className={classes['category']}>
              {t('print.category')}
            </th>
            <th scope="col" className={classes['content']}>
              {t('print.content')}
            </th>
            <th scope="col" className={classes['points']}>
              {t('print.points')}
            </th>
            <th scope="col">{t('print.standard')}</th>
            <th scope="col" className={classes['way']}>
              {t('print.way')}
            </th>
          </tr>
        </thead>
        {groups.map(({ category, items }) => (
          <tbody key={category?.id ?? ''}>
            {items.map((item, at) => {
              const { source, evidenceMode } = criterionParts(item)
              return (
                <tr key={item.id}>
                  {at === 0 && (
                    <th scope="rowgroup" rowSpan={items.length}>
                      {category?.name ?? t('uncategorised')}
                      <br />
                      {t('line.points', { points: sumOf(scheme, items) })}
                    </th>
                  )}
                  <th scope="row">{item.name}</th>
                  <td className={classes['points']}>
                    <LinePoints {...{ item, segments, editOf }} />
                  </td>
                  <td>
                    {item.standard && <p>{item.standard}</p>}
                    <p>{rule(item)}</p>
                  </td>
                  <td>
                    <p>{source[word]}</p>
                    {item.evidenceMode !== undefined && <p>{evidenceMode[word]}</p>}
                  </td>
                </tr>
              )
            })}
          </tbody>
        ))}
        {groups.length > 0 && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('print.total')}
              </th>
              <td className={classes['points']}>{sumOf(scheme)}</td>
              <td colSpan={2} />
            </tr>
          </tfoot>
        )}
      </table>
      {others.length > 0 && (
        <>
          <h2>{t('print.conditions')}</h2>
          <ol>
            {others.map((item) => (
              <li key={item.id}>
                {item.name}
                {language === 'en' ? ': ' : '：'}
                {rule(item)}
              </li>
            ))}
          </ol>
        </>
      )}
      <h2>{t('print.notes')}</h2>
      <ol>
        {notes.map((note) => (
          <li key={note.zh}>{note[word]}</li>
        ))}
      </ol>
    </div>
  )
}
