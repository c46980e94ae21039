import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useOrgWords } from '../../../lib/org-words/use-org-words.ts'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { useText } from '../text.ts'
import { closedAtFirst, isFiltered, type TreeFilter, type TreeRow, treeRows, type UnitNode } from './shown-nodes.ts'
import classes from './tree.module.css'

export interface TreeProps {
  readonly nodes: readonly UnitNode[]
  readonly filter: TreeFilter
}

/** The tree as a table, indented, with levels that fold. A filter shows what fits and the way to it. */
export function TreeTable({ nodes, filter }: TreeProps) {
  const { t } = useText()
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => closedAtFirst(nodes))
  const rows = treeRows(nodes, { filter, closed })
  const toggle = (unitId: string) => {
    const next = new Set(closed)
    if (!next.delete(unitId)) next.add(unitId)
    setClosed(next)
  }
  return (
    <div className={classes['sheet']}>
      {!isFiltered(filter) && (
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
            <th scope="col">{t('column.name')}</th>
            <th scope="col">{t('column.kind')}</th>
            <th scope="col">{t('column.stage')}</th>
            <th scope="col" data-numeric>
              {t('column.members')}
            </th>
            <th scope="col">{t('column.chair')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.node.unitId} row={row} onToggle={() => toggle(row.node.unitId)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, onToggle }: { readonly row: TreeRow; readonly onToggle: () => void }) {
  const { t } = useText()
  const words = useOrgWords()
  const stageName = useSegmentName()
  const { node, depth, hasChildren, isOpen, isContext } = row
  const { unitId, name, kind, stage, members, chairs } = node
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
      <td>{words.kind(kind)}</td>
      <td>{stage === null ? t('none') : stageName(stage)}</td>
      <td data-numeric>{members ?? t('none')}</td>
      <td>{chairs.length === 0 ? t('none') : chairs.join(' ')}</td>
    </tr>
  )
}
