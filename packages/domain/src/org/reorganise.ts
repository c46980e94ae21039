import { ok, type Result, refuse, type UnitId } from '../kernel/index.ts'
import { subtree, type Tree, type TreeNode } from './tree.ts'
import { isLegalChild, type UnitKind } from './unit-kind.ts'

/** Two names are the same when only width and blanks differ. */
export function comparableName(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '')
}

export interface ProposedUnit {
  readonly parentId: UnitId
  readonly kind: UnitKind
  readonly name: string
}

/** Whether a unit may be added to the tree of the day from which it is to stand there. */
export function acceptNewUnit(tree: Tree, { parentId, kind, name }: ProposedUnit): Result<TreeNode> {
  const parent = tree.nodes.get(parentId)
  if (parent === undefined) return refuse('unitNotYetOpen', { day: tree.day }, { path: ['from'] })
  if (!isLegalChild(parent.kind, kind))
    return refuse('childKindNotLegal', { parentKind: parent.kind, kind }, { path: ['kind'] })
  if (isNameTaken(tree, parent, { name })) return refuse('unitNameTaken', { name }, { path: ['name'] })
  return ok(parent)
}

/** Whether a unit may bear another name from the day of the tree on. */
export function acceptRename(tree: Tree, { unitId, name }: { readonly unitId: UnitId; readonly name: string }) {
  const unit = tree.nodes.get(unitId)
  if (unit === undefined) return refuse('unitClosed', {}, { path: ['from'] })
  const parent = unit.parentId === null ? undefined : tree.nodes.get(unit.parentId)
  if (parent !== undefined && isNameTaken(tree, parent, { name, except: unitId }))
    return refuse('unitNameTaken', { name }, { path: ['name'] })
  return ok(unit)
}

export interface ProposedMove {
  readonly unitId: UnitId
  readonly parentId: UnitId
}

/** Whether a unit with all below it may stand under another parent from the day of the tree on. */
export function acceptMove(
  tree: Tree,
  { unitId, parentId }: ProposedMove,
): Result<{ readonly unit: TreeNode; readonly parent: TreeNode }> {
  const unit = tree.nodes.get(unitId)
  if (unit === undefined) return refuse('unitClosed', {}, { path: ['from'] })
  if (unit.parentId === null) return refuse('rootUnitFixed')
  const parent = tree.nodes.get(parentId)
  if (parent === undefined) return refuse('unitNotYetOpen', { day: tree.day }, { path: ['from'] })
  if (subtree(tree, unitId).some(({ id }) => id === parentId))
    return refuse('unitBelowItself', { name: unit.name }, { path: ['parentId'] })
  if (!isLegalChild(parent.kind, unit.kind))
    return refuse('childKindNotLegal', { parentKind: parent.kind, kind: unit.kind }, { path: ['parentId'] })
  if (isNameTaken(tree, parent, { name: unit.name, except: unitId }))
    return refuse('unitNameTaken', { name: unit.name }, { path: ['parentId'] })
  return ok({ unit, parent })
}

/** Whether a unit may end with the day of the tree. What stands below it has to be moved or closed first. */
export function acceptClosing(tree: Tree, unitId: UnitId): Result<TreeNode> {
  const unit = tree.nodes.get(unitId)
  if (unit === undefined) return refuse('unitClosed', {}, { path: ['lastDay'] })
  if (unit.parentId === null) return refuse('rootUnitFixed')
  if (unit.children.length > 0) return refuse('unitHasChildren', { name: unit.name, count: unit.children.length })
  return ok(unit)
}

interface NameQuestion {
  readonly name: string
  readonly except?: UnitId
}

function isNameTaken(tree: Tree, parent: TreeNode, { name, except }: NameQuestion): boolean {
  const wanted = comparableName(name)
  return parent.children.some((id) => id !== except && comparableName(tree.nodes.get(id)?.name ?? '') === wanted)
}
