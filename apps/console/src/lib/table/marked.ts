/** The rows that are marked, by their ids: they stay marked on other pages and under other filters. */
export type Marked<Row> = ReadonlyMap<string, Row>

interface Change<Row> {
  readonly rows: readonly Row[]
  readonly idOf: (row: Row) => string
  readonly on: boolean
}

/** These rows marked, or not any more; all others as they were. */
export function markedAs<Row>(marked: Marked<Row> | undefined, { rows, idOf, on }: Change<Row>): Marked<Row> {
  const next = new Map(marked)
  for (const row of rows) {
    if (on) next.set(idOf(row), row)
    else next.delete(idOf(row))
  }
  return next
}

/** The rows from one place to another, both of them in it, whichever stands first. */
export function between<Row>(rows: readonly Row[], from: number, to: number): readonly Row[] {
  return rows.slice(Math.min(from, to), Math.max(from, to) + 1)
}
