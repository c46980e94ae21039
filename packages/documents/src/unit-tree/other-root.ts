import { isLegalChild } from '@jianjia/domain/org'
import { soundValue } from '../import/judged-record.ts'
import { namesOf } from '../import/unit/unit-of-record.ts'
import { comparable } from '../import/values/plain-text.ts'
import type { KnownIndex } from './known-tree.ts'
import { printedKind, suggestedKind, type UnitRow } from './unit-row.ts'

/**
 * The row by which a sheet spells the topmost union otherwise than the tree does; undefined where there is none. A
 * sheet of the whole tree has one row on top, below which everything else stands: where that is no unit of the tree it
 * is the root by another name, if its kind says so, if the tree has nothing but its root yet, or if what stands
 * directly below it can only stand below a root. A new school with its groups is none of these.
 */
export function findOtherRoot(rows: readonly UnitRow[], index: KnownIndex): UnitRow | undefined {
  const { root } = index
  if (root === undefined) return undefined
  const tops = rows.filter((row) => row.unit?.above.length === 0)
  const kindOf = (row: UnitRow) => printedKind(row) ?? suggestedKind(row.unit?.name ?? '')
  const named = tops.filter((row) => kindOf(row) === 'district')
  const [top] = named.length > 0 ? named : tops
  if (top?.unit === undefined || isKnown(top)) return undefined
  if (named.length > 0) return named.length === 1 ? top : undefined
  if (tops.length > 1 || kindOf(top) !== undefined) return undefined
  const names = new Set(namesOf(top.unit, top.record).map(comparable))
  const below = rows.filter((row) => names.has(comparable(row.unit?.above.at(-1) ?? '')))
  return below.length > 0 && (index.size === 1 || below.some(belongsBelowRoot)) ? top : undefined

  function isKnown({ unit, record }: UnitRow): boolean {
    const code = soundValue(record, 'code')
    return index.byName(unit?.name ?? '').length > 0 || (code !== undefined && index.byCode(code) !== undefined)
  }

  function belongsBelowRoot(row: UnitRow): boolean {
    const kind = printedKind(row)
    if (kind !== undefined) return !isLegalChild('branch', kind)
    return index.byName(row.unit?.name ?? '').some((unit) => unit.parentId === root?.id)
  }
}
