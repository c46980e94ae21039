import type { Entry, HeadingEntry, ItemEntry, LineEntry, Place, SumEntry } from './body-entries.ts'
import { leavesOf, nest, type Nested } from './nesting.ts'
import { pointsInName } from './printed-points.ts'
import { levelsIn } from './level-lines.ts'
import { isNote, type Sort } from './statements.ts'
import { flat } from './sheet-words.ts'

/** A category with the items below it, as they were gathered from the rows. */
export interface Gathered {
  readonly heading: HeadingEntry | null
  readonly sort: Sort
  readonly items: ItemEntry[]
  readonly lines: LineEntry[]
  /** Items that only head others and print the sum of these. */
  readonly groups: { readonly place: Place; readonly printed: string; readonly items: readonly ItemEntry[] }[]
  readonly sums: SumEntry[]
}

export interface GatheredBody {
  readonly categories: readonly Gathered[]
  /** Lines that belong to no category: notes, sentences, signatures. */
  readonly lines: readonly LineEntry[]
  readonly totals: readonly SumEntry[]
}

interface Open {
  readonly heading: HeadingEntry | null
  readonly sort: Sort
  readonly entries: (ItemEntry | SumEntry | LineEntry)[]
}

/** Puts rows into categories: by a column of their own, by headings between the rows, or by the printed numbers. */
export function gather(entries: readonly Entry[], names: 'both' | 'items' | 'categories'): GatheredBody {
  const isFlat = names === 'categories' && entries.every((entry) => entry.kind !== 'item' || entry.rules.length === 0)
  const blocks = blocksOf(names === 'both' ? entries : isFlat ? entries.map(asHeading) : withHeadings(entries))
  const lines: LineEntry[] = []
  const categories = blocks.flatMap((block) => {
    const all = block.entries.filter((entry) => entry.kind === 'line')
    const isListing = ['veto', 'gate', 'level'].includes(block.sort)
    const own = all.filter(
      ({ text }) => isListing && !isNote(text) && (block.sort === 'level' || levelsIn(text).length === 0),
    )
    lines.push(...all.filter((line) => !own.includes(line)))
    return splitBlock(block, own)
  })
  const { kept, totals } = settleSums(categories)
  return { categories: kept, lines, totals }
}

function blocksOf(entries: readonly Entry[]): readonly Open[] {
  const blocks: Open[] = [{ heading: null, sort: 'scored', entries: [] }]
  let section: HeadingEntry | undefined
  for (const [at, entry] of entries.entries()) {
    if (entry.kind !== 'heading') {
      blocks.at(-1)?.entries.push(entry)
      continue
    }
    const next = entries[at + 1]
    const isSection = entry.from === 'row' && next?.kind === 'heading' && next.from === 'column'
    if (entry.from === 'row') section = entry
    if (isSection && entry.points === null) continue
    // Below a section that prints its points, a column of names without points only groups its lines.
    const isGroup = entry.from === 'column' && section !== undefined && section.points !== null && entry.points === null
    if (isGroup && entry.sort === 'scored') continue
    const inherited = section !== undefined && section.sort !== 'scored' ? section.sort : entry.sort
    blocks.push({ heading: entry, sort: entry.sort === 'scored' ? inherited : entry.sort, entries: [] })
  }
  return blocks
}

/** In a table with one column of text a short line without points and number, or one across the table, is a heading. */
function withHeadings(entries: readonly Entry[]): readonly Entry[] {
  const items = entries.filter((entry) => entry.kind === 'item')
  const isAcross = items.filter((item) => item.isWide).length * 2 < items.length
  return entries.map((entry, at): Entry => {
    if (entry.kind !== 'item' || !entry.isLone || entry.rules.length > 0) return entry
    const before = entries[at - 1]
    const after = entries[at + 1]
    const isFirst = before === undefined || before.kind === 'sum' || (before.kind === 'line' && after?.kind === 'item')
    const isBare = entry.number === undefined && entry.named.points === null && flat(entry.named.name).length <= 16
    const isTop =
      isFirst && isBare && after?.kind === 'item' && (after.named.points !== null || after.number !== undefined)
    if (!(entry.isWide && isAcross) && !isTop) return entry
    return headingOfItem(entry)
  })
}

function asHeading(entry: Entry): Entry {
  return entry.kind === 'item' ? headingOfItem(entry) : entry
}

function headingOfItem(entry: ItemEntry): HeadingEntry {
  const { row, column, named, marks } = entry
  return {
    ...{ kind: 'heading', row, column, printed: entry.text, name: named.name.replace(/[:：]$/, ''), from: 'row' },
    ...{ points: named.points ?? marks[0]?.points ?? null, marks, sort: entry.sort, stars: named.stars },
  }
}

/** A block as one category, or as those that its printed numbers show. */
function splitBlock(block: Open, lines: readonly LineEntry[]): readonly Gathered[] {
  const items = block.entries.filter((entry) => entry.kind === 'item')
  const nested = nest(items)
  const isHeaded = block.heading !== null
  const heads = isHeaded ? [] : nested.filter(isCategory)
  if (heads.length === 0) {
    const category = gatherUnder(block.heading, block.sort, nested)
    category.lines.push(...lines)
    attachSums(block, [category], () => category)
    return isHeaded || items.length > 0 ? [category] : category.sums.length > 0 ? [category] : []
  }
  const styles = new Set(heads.map(({ entry }) => entry.number?.style))
  const owner = new Map<ItemEntry, Gathered>()
  const categories: Gathered[] = []
  for (const node of nested) {
    const isHead = heads.includes(node)
    const isAlike = isHead || (node.entry.number !== undefined && styles.has(node.entry.number.style))
    const heading = isAlike ? headingOfItem(node.entry) : null
    const category = isAlike
      ? gatherUnder(heading, heading?.sort ?? 'scored', node.children.length > 0 ? node.children : [node])
      : (categories.at(-1) ?? gatherUnder(null, 'scored', [node]))
    if (!isAlike && categories.length > 0) addNodes(category, [node])
    else categories.push(category)
    for (const entry of allOf(node)) owner.set(entry, category)
  }
  attachSums(block, categories, (last) => (last === undefined ? categories[0] : owner.get(last)))
  return categories
}

function allOf({ entry, children }: Nested): readonly ItemEntry[] {
  return [entry, ...children.flatMap(allOf)]
}

function hasPoints(entry: ItemEntry): boolean {
  return entry.named.points !== null || entry.marks.some(({ points }) => points !== null)
}

/** An item heads others when these have the points; where it alone has points, the others describe it. */
function isCategory(node: Nested): boolean {
  if (node.children.length === 0) return false
  return node.children.flatMap(leavesOf).some(hasPoints) || !hasPoints(node.entry)
}

function gatherUnder(heading: HeadingEntry | null, sort: Sort, nodes: readonly Nested[]): Gathered {
  const category: Gathered = { heading, sort, items: [], lines: [], groups: [], sums: [] }
  addNodes(category, nodes)
  return category
}

function addNodes(category: Gathered, nodes: readonly Nested[]): void {
  for (const node of nodes) {
    const { entry, children } = node
    const leaves = children.flatMap(leavesOf)
    if (children.length === 0 || !leaves.some(hasPoints)) {
      for (const leaf of leaves) entry.more.push(leaf.text)
      category.items.push(entry)
      continue
    }
    const printed = entry.marks.find(({ points }) => points !== null)?.points ?? entry.named.points
    const before = category.items.length
    addNodes(category, children)
    if (printed !== null) category.groups.push({ place: entry.markCell, printed, items: category.items.slice(before) })
  }
}

function attachSums(
  block: Open,
  categories: readonly Gathered[],
  ownerOf: (last: ItemEntry | undefined) => Gathered | undefined,
): void {
  let last: ItemEntry | undefined
  for (const entry of block.entries) {
    if (entry.kind === 'item') last = entry
    if (entry.kind === 'sum') (ownerOf(last) ?? categories.at(-1))?.sums.push(entry)
  }
}

/**
 * Tells sums of a category from the total: 小计 and 总计 say so themselves; 合计 is the total where it is the last and
 * does not close a category as others did before.
 */
function settleSums(categories: readonly Gathered[]): {
  readonly kept: readonly Gathered[]
  readonly totals: readonly SumEntry[]
} {
  const totals: SumEntry[] = []
  const last = categories.findLastIndex(({ sort }) => sort === 'scored')
  const closed = categories.some(
    ({ sort, sums }, at) => sort === 'scored' && at < last && sums.some(({ word }) => word !== 'total'),
  )
  const kept = categories.map((category, index) => {
    const sums = category.sums.filter((sum, at) => {
      const isTotal = sum.word === 'total' || (sum.word === 'either' && index >= last && (at > 0 || !closed))
      if (isTotal) totals.push(sum)
      return !isTotal
    })
    return { ...category, sums }
  })
  return {
    kept: kept.filter(({ items, heading, lines }) => items.length > 0 || heading !== null || lines.length > 0),
    totals,
  }
}

/** Points of a heading that stand in its text only ("附加分（20分）"). */
export function pointsOfHeading(heading: HeadingEntry | null): string | null {
  return heading === null ? null : (heading.points ?? pointsInName(heading.printed).points)
}
