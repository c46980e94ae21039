import { fittingUnits, isUnitFilter, type UnitFilter } from '@jianjia/domain/list'
import type { RouterOutputs } from '../../../lib/api/trpc.ts'

export type UnitNode = RouterOutputs['org']['tree']['nodes'][number]

export interface TreeRow {
  readonly node: UnitNode
  readonly depth: number
  readonly hasChildren: boolean
  readonly isOpen: boolean
  /** Shown for its place only: something below it fits. */
  readonly isContext: boolean
}

export interface TreeQuestion {
  readonly filter: UnitFilter
  readonly closed: ReadonlySet<string>
}

/** The rows of the table: everything above a unit that fits, or, without a filter, all below open units. */
export function treeRows(nodes: readonly UnitNode[], { filter, closed }: TreeQuestion): readonly TreeRow[] {
  const filtered = isUnitFilter(filter)
  const fitting = new Set<string>(fittingUnits(nodes, filter).map(({ unitId }) => unitId))
  const wanted = new Set<string>(nodes.filter(({ unitId }) => fitting.has(unitId)).flatMap(({ path }) => path))
  const known = new Set<string>(nodes.map(({ unitId }) => unitId))
  const parents = new Set<string>(nodes.flatMap(({ parentId }) => parentId ?? []))
  return nodes
    .filter(({ unitId, path }) => {
      if (filtered) return wanted.has(unitId)
      return !path.slice(0, -1).some((above) => known.has(above) && closed.has(above))
    })
    .map((node) => ({
      node,
      depth: node.path.filter((id) => known.has(id)).length - 1,
      hasChildren: parents.has(node.unitId),
      isOpen: filtered || !closed.has(node.unitId),
      isContext: filtered && !fitting.has(node.unitId),
    }))
}

/** Groups are folded away at first: a district has hundreds of them. */
export function closedAtFirst(nodes: readonly UnitNode[]): ReadonlySet<string> {
  return new Set<string>(nodes.filter(({ kind }) => kind === 'branch' || kind === 'group').map(({ unitId }) => unitId))
}
