import { isUnitFilter, UNIT_COLUMNS, type UnitFilter, type UnitRow } from '@jianjia/domain/list'
import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Column } from '../../../ui/table/column.ts'
import { useListed } from '../../../ui/table/use-listed.tsx'
import { useText } from '../text.ts'
import { closedAtFirst, type TreeRow, treeRows, type UnitNode } from './shown-nodes.ts'
import classes from './tree.module.css'

export interface TreeProps {
  readonly nodes: readonly UnitNode[]
  readonly filter: UnitFilter
}

/** The tree as a table, indented, with levels that fold. A filter shows what fits and the way to it. */
export function TreeTable({ nodes, filter }: TreeProps) {
  const { t } = useText()
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => closedAtFirst(nodes))
  const columns = useListed<UnitRow>()(UNIT_COLUMNS, { members: { numeric: true } })
  const rows = treeRows(nodes, { filter, closed })
  const toggle = (unitId: string) => {
    const next = new Set(closed)
    if (!next.delete(unitId)) next.add(unitId)
    setClosed(next)
  }
  return (
    <div className={classes['sheet']}>
      {!isUnitFilter(filter) && (
        <p className={classes['folding']} data-print="no">
          <Button variant="subtle" size="compact-sm" onClick={() => setClosed(new Set())}>
            {t('expandAll')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={() => setClosed(closedAtFirst(nodes))}>
            {t('collapseAll')}
          </Button>
        </p>
      )}
      <table className={classes['table']} aria-label={t('list')}>
        <thead>
          <tr>
            {columns.map(({ key, title, numeric }) => (
              <th key={key} scope="col" data-numeric={numeric}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.node.unitId} row={row} facts={columns.slice(1)} onToggle={() => toggle(row.node.unitId)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly row: TreeRow
  /** What is told of a unit beside its name. */
  readonly facts: readonly Column<UnitRow>[]
  readonly onToggle: () => void
}

function Row({ row, facts, onToggle }: RowProps) {
  const { t } = useText()
  const { node, depth, hasChildren, isOpen, isContext } = row
  const { unitId, name } = node
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <tr data-context={isContext || undefined}>
      <th scope="row" style={{ paddingInlineStart: `${0.5 + depth * 1.5}rem` }}>
        <span className={classes['name']}>
          {hasChildren ? (
            <button
              type="button"
              className={classes['fold']}
              aria-expanded={isOpen}
              aria-label={t(isOpen ? 'close' : 'open', { name })}
              onClick={onToggle}
            >
              <Chevron size={16} aria-hidden="true" />
            </button>
          ) : (
            <span className={classes['leaf']} />
          )}
          <Link to="/units/$unitId" params={{ unitId }}>
            {name}
          </Link>
        </span>
      </th>
      {facts.map(({ key, numeric, render }) => (
        <td key={key} data-numeric={numeric}>
          {render({ ...node, depth })}
        </td>
      ))}
    </tr>
  )
}
