import { fittingUnits, isUnitFilter } from '@jianjia/domain/list'
import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useOrgWords } from '../../../lib/org-words/use-org-words.ts'
import { useText } from '../text.ts'
import type { UnitNode } from './shown-nodes.ts'
import type { TreeProps } from './tree-table.tsx'
import classes from './tree.module.css'

/** On a phone: one level at a time, or what was found with the way to it. */
export function DrillList({ nodes, filter, at }: TreeProps & { readonly at: string | undefined }) {
  const { t } = useText()
  const byId = new Map<string, UnitNode>(nodes.map((node) => [node.unitId, node]))
  const here = byId.get(at ?? '') ?? nodes[0]
  const above = here?.parentId ? byId.get(here.parentId) : undefined
  const filtered = isUnitFilter(filter)
  const shown = filtered ? fittingUnits(nodes, filter) : nodes.filter(({ parentId }) => parentId === here?.unitId)
  const wayTo = ({ path }: UnitNode) =>
    path
      .slice(1, -1)
      .flatMap((id) => byId.get(id)?.name ?? [])
      .join(' · ')
  return (
    <div className={classes['sheet']}>
      {!filtered && here && (
        <div className={classes['here']}>
          {above && (
            <Link to="/units" search={{ at: above.parentId === null ? undefined : above.unitId }}>
              ← {t('back', { name: above.shortName })}
            </Link>
          )}
          <Link to="/units/$unitId" params={{ unitId: here.unitId }} className={classes['hereName']}>
            {here.name}
          </Link>
        </div>
      )}
      <ul className={classes['drill']} aria-label={t('list')}>
        {shown.map((node) => (
          <DrillItem
            key={node.unitId}
            node={node}
            way={filtered ? wayTo(node) : ''}
            below={nodes.filter(({ parentId }) => parentId === node.unitId).length}
          />
        ))}
      </ul>
    </div>
  )
}

interface DrillItemProps {
  readonly node: UnitNode
  readonly way: string
  readonly below: number
}

function DrillItem({ node, way, below }: DrillItemProps) {
  const { t } = useText()
  const words = useOrgWords()
  const { unitId, name, kind, members, chairs } = node
  const facts = [way, words.kind(kind), members === null ? '' : t('members', { count: members }), chairs.join(' ')]
  return (
    <li>
      <Link to="/units/$unitId" params={{ unitId }} className={classes['drillName']}>
        {name}
        <span className={classes['facts']}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
      </Link>
      {below > 0 && (
        <Link to="/units" search={{ at: unitId }} className={classes['below']}>
          {t('children', { count: below })}
          <IconChevronRight size={16} aria-hidden="true" />
        </Link>
      )}
    </li>
  )
}
