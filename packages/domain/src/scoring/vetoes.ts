import { clause } from './clause.ts'
import type { CompiledScheme } from './compile-scheme.ts'
import type { UnitInput } from './input.ts'
import type { ItemNode, VetoNode } from './tree.ts'
import { exact } from '../kernel/index.ts'
import type { ScoredItem } from './unit-items.ts'

/** The vetoes that happened to a unit. A veto without a datum has not happened, unless its item waits. */
export function findVetoes({ items }: CompiledScheme, unit: UnitInput): readonly VetoNode[] {
  return items.flatMap(({ criterion: { id, name, rule } }) =>
    rule.kind === 'veto' && unit.facts[id]?.final?.value === true
      ? [{ item: id, name, effect: rule.effect, target: rule.item ?? id }]
      : [],
  )
}

/**
 * Lets the items fall to zero that an `itemZero` veto names; they still count in the full mark, and what they would have
 * had stays visible as `unrounded`. A veto that names no item is its own: it has 0 and still counts nowhere.
 */
export function zeroItems(items: readonly ScoredItem[], vetoes: readonly VetoNode[]): readonly ScoredItem[] {
  const byTarget = new Map(vetoes.filter(({ effect }) => effect === 'itemZero').map((veto) => [veto.target, veto]))
  if (byTarget.size === 0) return items
  return items.map((item) => {
    const veto = byTarget.get(item.node.id)
    return veto === undefined ? item : zeroed(item, veto)
  })
}

function zeroed(item: ScoredItem, veto: VetoNode): ScoredItem {
  const { node } = item
  if (node.final.state === 'notCounted' || node.final.state === 'scaleOwn') return item
  const own = node.role === 'condition'
  const final: ItemNode['final'] = {
    ...node.final,
    points: '0',
    ...(own
      ? {}
      : {
          state: 'scored',
          countedFull: node.full ?? '0',
          clause: clause('zeroedByVeto', { veto: veto.name }),
          cap: null,
          more: null,
        }),
  }
  return {
    ...item,
    rounded: exact('0'),
    countedFull: exact(final.countedFull),
    node: { ...node, final, gap: null, zeroedBy: veto.item },
  }
}
