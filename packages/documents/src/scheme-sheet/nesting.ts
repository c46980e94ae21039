import type { ItemEntry } from './body-entries.ts'
import type { NumberStyle } from './sheet-words.ts'

/** An item with the items numbered below it ("一、" over "1.", "1." over "（1）"). */
export interface Nested {
  readonly entry: ItemEntry
  readonly children: readonly Nested[]
}

/**
 * Reads the nesting off the printed numbers: a number of another style that begins again with 1 opens a deeper level,
 * a style that is open already closes what is below it. What has no number stays beside its neighbour.
 */
export function nest(entries: readonly ItemEntry[]): readonly Nested[] {
  const top: Building[] = []
  const open: { readonly style: NumberStyle; readonly list: Building[] }[] = []
  for (const entry of entries) {
    const node: Building = { entry, children: [] }
    const style = entry.number?.style
    const at = open.findIndex((level) => level.style === style)
    if (style !== undefined && at >= 0) open.length = at + 1
    else if (style !== undefined && (open.length === 0 || entry.number?.value === 1)) {
      const parent = open.at(-1)?.list.at(-1)
      open.push({ style, list: parent === undefined ? top : parent.children })
    }
    const list = open.at(-1)?.list ?? top
    list.push(node)
  }
  return top
}

interface Building {
  readonly entry: ItemEntry
  readonly children: Building[]
}

/** All items below which none stand. */
export function leavesOf({ entry, children }: Nested): readonly ItemEntry[] {
  return children.length === 0 ? [entry] : children.flatMap(leavesOf)
}
