import type { RouterOutputs } from '../api/trpc.ts'

/** How somebody wants a list; what is left out stands as the list has it. */
export type TableLayout = RouterOutputs['view']['layouts']['layouts'][number]['layout']

export interface ArrangeableColumn {
  readonly key: string
  /** Out of sight until somebody asks for it. */
  readonly hidden?: boolean
}

export interface Arranged<Column> {
  /** All columns in the order wanted, those in sight and the others. */
  readonly all: readonly Column[]
  /** What is seen, the pinned ones first. */
  readonly shown: readonly Column[]
  /** How many of those stay in sight when the table is scrolled sideways. */
  readonly pinned: number
}

/** The columns as somebody wants them. The first column names the row: it is always seen, and pinned unless it is let go. */
export function arrange<Column extends ArrangeableColumn>(
  columns: readonly Column[],
  layout: TableLayout,
): Arranged<Column> {
  const place = new Map(layout.order?.map((key, at) => [key, at]))
  const last = place.size
  const all = columns.toSorted((a, b) => (place.get(a.key) ?? last) - (place.get(b.key) ?? last))
  const hidden = new Set(hiddenKeys(columns, layout))
  const pinned = new Set(pinnedKeys(columns, layout))
  const seen = all.filter(({ key }) => !hidden.has(key))
  const first = seen.filter(({ key }) => pinned.has(key))
  return { all, shown: [...first, ...seen.filter(({ key }) => !pinned.has(key))], pinned: first.length }
}

export function hiddenKeys(columns: readonly ArrangeableColumn[], layout: TableLayout): readonly string[] {
  const [first] = columns
  const hidden = layout.hidden ?? columns.filter((column) => column.hidden).map(({ key }) => key)
  return hidden.filter((key) => key !== first?.key)
}

export function pinnedKeys(columns: readonly ArrangeableColumn[], layout: TableLayout): readonly string[] {
  return layout.pinned ?? columns.slice(0, 1).map(({ key }) => key)
}

/** One key in or out of a list of keys. */
export function toggled(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key]
}

/** One key further to the front (-1) or to the back (1). */
export function moved(keys: readonly string[], key: string, by: -1 | 1): readonly string[] {
  const from = keys.indexOf(key)
  const to = from + by
  if (from < 0 || to < 0 || to >= keys.length) return keys
  const without = keys.toSpliced(from, 1)
  return without.toSpliced(to, 0, key)
}

/** Whether anything of the list is other than it came. */
export function isArranged(layout: TableLayout): boolean {
  return Object.values(layout).some((part) => part !== undefined && part !== false)
}
