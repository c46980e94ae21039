import type { SheetTable } from '../sheet/sheet-table.ts'
import type { Field, ImportKind } from './fields.ts'
import { type PrintedColumn, readHeaderLines } from './header-lines.ts'
import { isInTenThousands } from './header-name.ts'
import { type HeaderMatch, isCommonHeader, matchHeader } from './match-header.ts'
import { type ColumnGroups, groupColumns } from './side-by-side.ts'
import { type SheetView, viewSheet } from './sheet-view.ts'
import { tierFields } from './unit/unit-tiers.ts'

export interface HeaderColumn<F extends string = Field> {
  readonly column: number
  /** As printed; two lines joined by "/"; the second group of the same columns marked "#2". Unique within the sheet. */
  readonly key: string
  /** 0 for the first group of columns, 1 for a second one beside it …; null: shared by all groups. */
  readonly group: number | null
  readonly field: F | null
  readonly inTenThousands: boolean
}

export interface Header<F extends string = Field> {
  /** The row of its (first) line. */
  readonly row: number
  readonly lastRow: number
  readonly columns: readonly HeaderColumn<F>[]
  readonly groups: number
}

/** What the columns of a kind of table are called. */
export interface HeaderBook<F extends string> {
  readonly match: (printed: string) => HeaderMatch<F> | undefined
  /** By which the row is found, where that is to be surer than what its columns mean; `match` unless given. */
  readonly find?: (printed: string) => HeaderMatch<F> | undefined
  /** Whether a row that names these fields can head such a table. */
  readonly leads: (fields: ReadonlySet<F>) => boolean
  /** Fields that are told by all names of the row together: the levels of a tree. */
  readonly tiers?: (labels: readonly string[]) => readonly (F | undefined)[] | undefined
}

/** How far down a header is looked for: title, unit, date and notes stand above it. */
const SEARCHED_ROWS = 60

/** Without one of these a row heads no table of the kind; elsewhere anything but 备注 will do. */
const LEADING: Readonly<Partial<Record<ImportKind, ReadonlySet<Field>>>> = {
  unit: new Set<Field>(['name', 'level1Unit', 'level2Unit', 'level3Unit', 'unit']),
}

/** Pages of instructions print a column's name and beside it what to do; a name is no sentence. */
const SENTENCE = /[。，；;]|[\s\S]{40}/

/**
 * Finds the header of a sheet and what its columns mean. Titles may stand above it, it may have two lines joined by
 * merged cells, and the same columns may stand twice side by side. Undefined where no row names a known column.
 */
export function recogniseHeader(
  table: SheetTable,
  kind: ImportKind,
  view: SheetView = viewSheet(table),
): Header | undefined {
  return recogniseHeaderBy(bookOf(kind), view)
}

function bookOf(kind: ImportKind): HeaderBook<Field> {
  return {
    match: (printed) => matchHeader(printed, kind),
    leads: (fields) => [...fields].some((field) => LEADING[kind]?.has(field) ?? field !== 'note'),
    ...(kind === 'unit' ? { tiers: tierFields } : {}),
  }
}

/** The same for any kind of table. */
export function recogniseHeaderBy<F extends string>(book: HeaderBook<F>, view: SheetView): Header<F> | undefined {
  const row = findHeaderRow(view, book)
  if (row === undefined) return undefined
  const { firstRow, lastRow, printed } = readHeaderLines(view, row, (text) => book.match(text) !== undefined)
  const groups = groupColumns(printed)
  return { row: firstRow, lastRow, columns: toColumns(printed, groups, book), groups: groups.count }
}

function findHeaderRow<F extends string>(view: SheetView, book: HeaderBook<F>): number | undefined {
  const find = book.find ?? book.match
  let best: { readonly row: number; readonly score: number } | undefined
  for (const row of view.rows.slice(0, SEARCHED_ROWS)) {
    const texts = row.cells.filter((cell) => cell.type === 'text' && cell.text.trim() !== '').map((cell) => cell.text)
    const fields = new Set(texts.flatMap((text) => find(text)?.field ?? []))
    if (!book.leads(fields)) continue
    if (texts.some((text) => SENTENCE.test(text))) continue
    const known = texts.filter((text) => isCommonHeader(text) || find(text) !== undefined).length
    // The share breaks ties: a form line "单位 | 第一小学" above the table names a column too, but half of it is data.
    const score = fields.size + known / row.cells.length
    if (best === undefined || score > best.score) best = { row: row.number, score }
  }
  return best?.row
}

function toColumns<F extends string>(
  printed: readonly PrintedColumn[],
  groups: ColumnGroups,
  book: HeaderBook<F>,
): readonly HeaderColumn<F>[] {
  const keys = uniqueKeys(printed, groups)
  const tiers = book.tiers?.(printed.map(({ label }) => label))
  const candidates = printed.map(({ label }, index) => {
    const tier = tiers?.[index]
    return tier === undefined ? book.match(label) : { field: tier, rank: -1 }
  })
  return printed.map(({ column, label }, index) => {
    const group = groups.groupOf(column)
    const match = candidates[index]
    const isBeaten = candidates.some((other, at) => {
      if (match === undefined || other === undefined || at === index || other.field !== match.field) return false
      const otherGroup = groups.groupOf(printed[at]?.column ?? -1)
      if (otherGroup !== group && otherGroup !== null && group !== null) return false
      return other.rank < match.rank || (other.rank === match.rank && at < index)
    })
    return {
      column,
      key: keys[index] ?? label,
      group,
      field: match === undefined || isBeaten ? null : match.field,
      inTenThousands: isInTenThousands(label),
    }
  })
}

function uniqueKeys(printed: readonly PrintedColumn[], groups: ColumnGroups): readonly string[] {
  const used = new Set<string>()
  return printed.map(({ column, label }) => {
    const group = groups.groupOf(column) ?? 0
    let number = group + 1
    let key = number === 1 ? label : `${label}#${number}`
    while (used.has(key)) {
      number += 1
      key = `${label}#${number}`
    }
    used.add(key)
    return key
  })
}
