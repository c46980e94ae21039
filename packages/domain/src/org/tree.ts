import type { PlainDate, UnitId } from '../kernel/index.ts'
import { type Dated, holds } from './dated.ts'
import { inNameOrder } from './name-order.ts'
import type { UnitKind } from './unit-kind.ts'

/** To whom a unit answers. Only the union line scores; the others read plans and summaries. */
export const LINES = ['union', 'party', 'administration', 'audit'] as const
export type Line = (typeof LINES)[number]

export interface UnitRecord {
  readonly id: UnitId
  readonly kind: UnitKind
  readonly openedOn: PlainDate
  readonly closedOn: PlainDate | null
}

export interface UnitNameRecord extends Dated {
  readonly unitId: UnitId
  readonly name: string
  readonly shortName: string
  readonly nameEn: string | null
  readonly pinyin: string
}

/** A unit under a parent in one line. The root of the union line has no parent. */
export interface Placement extends Dated {
  readonly unitId: UnitId
  readonly parentId: UnitId | null
  readonly line: Line
}

/** All that was ever recorded about a tenant's tree. */
export interface TreeRecords {
  readonly units: readonly UnitRecord[]
  readonly names: readonly UnitNameRecord[]
  readonly placements: readonly Placement[]
}

export interface TreeNode {
  readonly id: UnitId
  readonly kind: UnitKind
  readonly name: string
  readonly shortName: string
  readonly parentId: UnitId | null
  /** Root first, the unit itself last. */
  readonly path: readonly UnitId[]
  /** In the order of their names (`compareNames`), then of the id. */
  readonly children: readonly UnitId[]
}

/** The union line of the tree on one day, as it was known at one instant. */
export interface Tree {
  readonly day: PlainDate
  readonly knownAt: string
  readonly rootId: UnitId | null
  readonly nodes: ReadonlyMap<UnitId, TreeNode>
}

/**
 * The tree on `day` as it was known at `knownAt`: the one function through which history is asked. Units that are not
 * open on the day, not placed, or placed below such a unit do not appear.
 */
export function treeAsOf(records: TreeRecords, day: PlainDate, knownAt: string): Tree {
  const open = records.units.filter((unit) => unit.openedOn <= day && (unit.closedOn === null || unit.closedOn >= day))
  const names = new Map(records.names.filter((name) => holds(name, day, knownAt)).map((name) => [name.unitId, name]))
  const parents = new Map(
    records.placements
      .filter((placement) => placement.line === 'union' && holds(placement, day, knownAt))
      .map((placement) => [placement.unitId, placement.parentId]),
  )
  const units = new Map(open.filter((unit) => parents.has(unit.id)).map((unit) => [unit.id, unit]))

  const childrenOf = new Map<UnitId, UnitId[]>()
  let rootId: UnitId | null = null
  for (const unit of units.values()) {
    const parentId = parents.get(unit.id) ?? null
    if (parentId === null) rootId = unit.id
    else childrenOf.set(parentId, [...(childrenOf.get(parentId) ?? []), unit.id])
  }

  const nodes = new Map<UnitId, TreeNode>()
  const visit = (id: UnitId, path: readonly UnitId[]) => {
    const unit = units.get(id)
    if (unit === undefined) return
    const here = [...path, id]
    const children = inNameOrder((childrenOf.get(id) ?? []).toSorted(), (child) => names.get(child)?.name ?? '')
    const name = names.get(id)
    nodes.set(id, {
      id,
      kind: unit.kind,
      name: name?.name ?? '',
      shortName: name?.shortName ?? '',
      parentId: parents.get(id) ?? null,
      path: here,
      children,
    })
    for (const child of children) visit(child, here)
  }
  if (rootId !== null) visit(rootId, [])
  return { day, knownAt, rootId, nodes }
}

/** The unit and everything below it, in the order of the tree. Empty when the unit is not in the tree. */
export function subtree(tree: Tree, unitId: UnitId): readonly TreeNode[] {
  const node = tree.nodes.get(unitId)
  if (node === undefined) return []
  return [node, ...node.children.flatMap((child) => subtree(tree, child))]
}

/** The nearest unit of a kind on the way from the unit up to the root, itself included. */
export function nearestOfKind(tree: Tree, unitId: UnitId, kind: UnitKind): TreeNode | undefined {
  const path = tree.nodes.get(unitId)?.path ?? []
  return path
    .toReversed()
    .map((id) => tree.nodes.get(id))
    .find((node) => node?.kind === kind)
}
