import { isLegalChild, type UnitKind } from '@jianjia/domain/org'
import { soundValue } from '../import/judged-record.ts'
import { namesOf } from '../import/unit/unit-of-record.ts'
import { comparable } from '../import/values/plain-text.ts'
import type { KnownIndex, KnownUnit } from './known-tree.ts'
import { findOtherRoot } from './other-root.ts'
import type { TreeFault } from './plan.ts'
import { printedKind, suggestedKind, type UnitRow, USUAL_CHILD } from './unit-row.ts'

/** Where a row's unit stands: under a unit of the tree, under another row, or nowhere. */
export interface PlacedRow extends UnitRow {
  readonly kind: UnitKind
  readonly parent: Place | undefined
  /** The unit of the tree that the row is about. */
  readonly known: KnownUnit | undefined
  readonly faults: readonly ('unknownParent' | TreeFault)[]
}

export type Place = { readonly row: UnitRow } | { readonly known: KnownUnit }

/** Finds for each row its parent, the known unit it is about, and its kind; rows may stand in any order. */
export function placeRows(rows: readonly UnitRow[], index: KnownIndex): readonly PlacedRow[] {
  const byName = new Map<string, UnitRow[]>()
  for (const row of rows) {
    const isRepeated = row.record.faults.some((fault) => fault.code === 'duplicateInFile')
    const names = row.unit === undefined || isRepeated ? [] : namesOf(row.unit, row.record)
    for (const name of new Set(names.map(comparable))) byName.set(name, [...(byName.get(name) ?? []), row])
  }
  const rootRow = rows.find(
    (row) => row.unit?.above.length === 0 && (printedKind(row) ?? suggestedKind(row.unit.name)) === 'district',
  )
  const otherRoot = findOtherRoot(rows, index)
  const placed = new Map<UnitRow, PlacedRow>()
  const open = new Set<UnitRow>()

  function place(row: UnitRow): PlacedRow {
    const done = placed.get(row)
    if (done !== undefined) return done
    open.add(row)
    const found = findParent(row)
    const isCycle = found !== undefined && 'row' in found && open.has(found.row)
    const parent = isCycle || found === undefined ? undefined : settled(found)
    const parentKind = parent === undefined ? undefined : kindOf(parent)
    const known = findKnown(row, parent)
    const kind = printedKind(row) ?? known?.kind ?? (row === otherRoot ? 'district' : inferKind(row, parentKind))
    const faults = new Set<'unknownParent' | TreeFault>()
    if (isCycle) faults.add('parentCycle')
    else if (row.unit !== undefined && found === undefined)
      for (const fault of withoutParent(row, kind)) faults.add(fault)
    if (parentKind !== undefined && !isLegalChild(parentKind, kind)) faults.add('childKindNotLegal')
    if (holdsForeignCode(row, known)) faults.add('codeOfOtherUnit')
    const result = { ...row, kind, parent, known, faults: [...faults] }
    open.delete(row)
    placed.set(row, result)
    return result
  }

  /** A row about a known unit is that unit. What stands below the root by another name stands below the root. */
  function settled(at: Place): Place {
    const known = 'row' in at ? (at.row === otherRoot ? index.root : place(at.row).known) : undefined
    return known === undefined ? at : { known }
  }

  function kindOf(at: Place): UnitKind {
    return 'row' in at ? place(at.row).kind : at.known.kind
  }

  function findParent(row: UnitRow): Place | undefined {
    const { unit } = row
    if (unit === undefined) return undefined
    const name = unit.above.at(-1)
    if (name === undefined) return defaultParent(row)
    const grandparent = unit.above.at(-2)
    const inSheet = (byName.get(comparable(name)) ?? []).filter(
      (other) => other !== row && fits(other.unit?.above.at(-1), grandparent),
    )
    if (inSheet.length > 0)
      return one(
        inSheet.map((other) => ({ row: other })),
        row,
      )
    const inTree = [...new Set([...index.byName(name), ...listed(index.byCode(name))])]
    const fitting = inTree.filter((unit) => isOtherRoot(grandparent) || fits(parentName(unit), grandparent))
    return one(
      fitting.map((known) => ({ known })),
      row,
    )
  }

  /** Of several parents of one name, the one under which the printed kind may stand; else none. */
  function one(places: readonly Place[], row: UnitRow): Place | undefined {
    if (places.length <= 1) return places[0]
    const kind = printedKind(row) ?? suggestedKind(row.unit?.name ?? '') ?? 'group'
    const legal = places.filter((at) => 'row' in at || isLegalChild(at.known.kind, kind))
    return legal.length === 1 ? legal[0] : undefined
  }

  function isOtherRoot(name: string | undefined): boolean {
    return name !== undefined && otherRoot?.unit !== undefined && comparable(otherRoot.unit.name) === comparable(name)
  }

  function parentName(unit: KnownUnit): string | undefined {
    return unit.parentId === null ? undefined : index.byId(unit.parentId)?.name
  }

  /** A row that names no parent stands directly under the topmost union, be it known or a row of the sheet. */
  function defaultParent(row: UnitRow): Place | undefined {
    const isRoot = row === rootRow || row === otherRoot || printedKind(row) === 'district'
    if (isRoot) return undefined
    const own = index.byName(row.unit?.name ?? '')
    const match = own.length === 1 ? own[0] : listed(index.byCode(soundValue(row.record, 'code') ?? ''))[0]
    const keeps = match?.parentId === null || match?.parentId === undefined ? undefined : index.byId(match.parentId)
    if (match !== undefined) return keeps === undefined ? undefined : { known: keeps }
    if (rootRow !== undefined && rootRow !== otherRoot) return { row: rootRow }
    return index.root === undefined ? undefined : { known: index.root }
  }

  function findKnown(row: UnitRow, parent: Place | undefined): KnownUnit | undefined {
    if (row.unit === undefined) return undefined
    const code = soundValue(row.record, 'code')
    const byCode = code === undefined ? undefined : index.byCode(code)
    const named = index.byName(row.unit.name)
    const parentId = parent === undefined ? null : 'row' in parent ? undefined : parent.known.id
    const inPlace = named.find((unit) => unit.parentId === parentId)
    if (inPlace !== undefined) return inPlace
    // Groups of one name stand in every school; a school of the same name elsewhere is the school that moved.
    const [only] = named
    const moved =
      named.length === 1 && only !== undefined && only.kind !== 'group' && parent !== undefined ? only : undefined
    return byCode ?? moved
  }

  function withoutParent(row: UnitRow, kind: UnitKind): readonly ('unknownParent' | TreeFault)[] {
    const name = row.unit?.above.at(-1)
    if (name !== undefined) {
      const isKnownName = index.byName(name).length > 1 || (byName.get(comparable(name)) ?? []).length > 1
      return [isKnownName ? 'ambiguousParent' : 'unknownParent']
    }
    const known = findKnown(row, undefined)
    if (known !== undefined && known.parentId === null) return []
    if (kind !== 'district') return ['unknownParent']
    return index.root !== undefined || (rootRow !== undefined && rootRow !== row) ? ['secondRoot'] : []
  }

  function holdsForeignCode(row: UnitRow, known: KnownUnit | undefined): boolean {
    const code = soundValue(row.record, 'code')
    const holder = code === undefined ? undefined : index.byCode(code)
    return holder !== undefined && known !== undefined && holder.id !== known.id
  }

  return rows.map(place)
}

function inferKind(row: UnitRow, parentKind: UnitKind | undefined): UnitKind {
  const suggested = suggestedKind(row.unit?.name ?? '')
  if (parentKind === undefined) return suggested ?? (row.unit?.above.length === 0 ? 'district' : 'branch')
  return suggested !== undefined && isLegalChild(parentKind, suggested) ? suggested : USUAL_CHILD[parentKind]
}

function fits(name: string | undefined, wanted: string | undefined): boolean {
  return name === undefined || wanted === undefined || comparable(name) === comparable(wanted)
}

function listed<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value]
}
