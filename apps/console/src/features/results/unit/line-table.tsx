import { holdsAnywhere } from '@jianjia/domain/policy'
import type { FactSource } from '@jianjia/domain/scheme'
import { describeClause, type ItemNode } from '@jianjia/domain/scoring'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { alignDecimals } from '../../../lib/format/points.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { Figure } from '../../../ui/figure.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useText } from '../text.ts'
import { criterionOf } from '../lineage/sources.ts'
import type { FiguresProps } from './summary.tsx'
import classes from './unit.module.css'

const COLUMNS = ['self', 'review', 'final', 'gap'] as const
type Cell = (typeof COLUMNS)[number]

interface ResultOf {
  readonly assessmentId: string
  readonly unitId: string
}

interface LineTableProps extends FiguresProps {
  /** Whoever looks may object to a line. */
  readonly objects?: ResultOf | undefined
}

/** Every line of the sheet with its three columns and the gap, under its category. */
export function LineTable({ sources, onOpen, objects }: LineTableProps) {
  const { t } = useText()
  const { actor } = usePlace()
  const { items } = sources.node
  const aligned = alignedCells(items)
  const nameOf = (id: string | null) =>
    id === null ? t('unit.noCategory') : (sources.scheme.categories?.find((each) => each.id === id)?.name ?? id)
  const categories = [...new Set(items.map((item) => item.category))]
  if (items.length === 0)
    return (
      <Sheet title={t('unit.lines')}>
        <StateView
          kind="noData"
          title={t('unit.noLines')}
          text={t('unit.noLinesText')}
          action={
            holdsAnywhere(actor, 'scheme.read') && (
              <LinkButton variant="default" to="/schemes">
                {t('unit.toSchemes')}
              </LinkButton>
            )
          }
        />
      </Sheet>
    )
  return (
    <Sheet title={t('unit.lines')} flush>
      <table className={classes['table']} data-lines>
        <caption className="visually-hidden">{t('unit.lines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('unit.item')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-numeric>
                {t(`unit.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category) => (
            <Fragment key={category ?? ''}>
              {categories.length > 1 && (
                <tr className={classes['group']}>
                  <th scope="rowgroup" colSpan={COLUMNS.length + 1}>
                    {nameOf(category)}
                  </th>
                </tr>
              )}
              {items
                .filter((item) => item.category === category)
                .map((item) => (
                  <Line
                    key={item.id}
                    {...{ item, onOpen, objects }}
                    cells={aligned(item)}
                    source={criterionOf(sources, item)?.source}
                  />
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}

interface LineProps {
  readonly item: ItemNode
  readonly cells: Readonly<Record<Cell, string | null>>
  readonly onOpen: (figure: string) => void
  readonly objects: ResultOf | undefined
  readonly source: FactSource | undefined
}

function Line({ item, cells, onOpen, objects, source }: LineProps) {
  const { t, language } = useText()
  return (
    <tr>
      <th scope="row">
        {item.name}
        <div className={classes['clause']}>
          {item.full !== null && item.role !== 'condition' && `${t('unit.fullOf', { full: item.full })} · `}
          {describeClause(item.final.clause, language, source)}
        </div>
        {objects !== undefined && (
          <Link
            className={classes['objectionLink']}
            data-print="no"
            to="/objections/new"
            search={{ assessment: objects.assessmentId, unit: objects.unitId, item: item.id }}
            aria-label={t('objections.ofLineLabel', { item: item.name })}
          >
            {t('objections.ofLine')}
          </Link>
        )}
      </th>
      {COLUMNS.map((column) => {
        const value = cells[column]
        const title = t(`unit.columns.${column}`)
        return (
          <td key={column} data-numeric data-title={title} data-column={column}>
            {value === null ? (
              <span className={classes['blank']}>{blank(item, column, t)}</span>
            ) : (
              <Figure
                value={value}
                label={`${item.name} ${title}`}
                onOpen={() => onOpen(`item/${item.id}/${column}`)}
              />
            )}
          </td>
        )
      })}
    </tr>
  )
}

/** Why there is no number: only the final column has to say it. */
function blank(item: ItemNode, column: Cell, t: ReturnType<typeof useText>['t']): string {
  return column === 'final' ? t(`unit.state.${item.final.state}`) : '—'
}

function rawCell(item: ItemNode, column: Cell): string | null {
  return column === 'gap' ? item.gap : (item[column]?.points ?? null)
}

/** Equal decimals in every column. */
function alignedCells(items: readonly ItemNode[]): (item: ItemNode) => Readonly<Record<Cell, string | null>> {
  const columns = new Map(COLUMNS.map((column) => [column, alignDecimals(items.map((item) => rawCell(item, column)))]))
  return (item) => {
    const at = items.indexOf(item)
    const cell = (column: Cell) => columns.get(column)?.[at] ?? null
    return { self: cell('self'), review: cell('review'), final: cell('final'), gap: cell('gap') }
  }
}
