import type { DocStreams } from './doc-streams.ts'
import { type Change, changesOf } from './property-runs.ts'

export interface DocStyle {
  /** Level of a heading, 1 the outermost, for the built-in styles of headings. */
  readonly headingLevel?: number
  readonly basedOn: number | undefined
  readonly changes: readonly Change[]
}

const NO_BASE = 0xfff
const PARAGRAPH = 1
const MOST_STYLES = 4_096

/** The styles of a .doc by their number. */
export function readDocStyles({ table, find, data }: DocStreams): ReadonlyMap<number, DocStyle> {
  const { at, length } = find('styles')
  const styles = new Map<number, DocStyle>()
  if (length < 8) return styles
  const count = Math.min(MOST_STYLES, table.u16(at + 2))
  const fixed = table.u16(at + 4)
  let next = at + 2 + table.u16(at)
  for (let index = 0; index < count && next + 2 <= at + length; index += 1) {
    const size = table.u16(next)
    const start = next + 2
    next = start + size + (size % 2)
    if (size < fixed + 4) continue
    const kind = table.u16(start) & 0x0fff
    const base = table.u16(start + 2)
    const name = start + fixed
    let properties = name + 2 + table.u16(name) * 2 + 2
    const isParagraph = (base & 0xf) === PARAGRAPH && properties + 4 <= start + size
    if (isParagraph && (properties - start) % 2 === 1) properties += 1
    const bytes = isParagraph ? table.u16(properties) : 0
    const inside = isParagraph && bytes > 2 && properties + 2 + bytes <= start + size
    styles.set(index, {
      ...(kind >= 1 && kind <= 9 ? { headingLevel: kind } : {}),
      basedOn: base >> 4 === NO_BASE ? undefined : base >> 4,
      changes: inside ? changesOf(table.slice(properties + 4, bytes - 2), data) : [],
    })
  }
  return styles
}

/** The changes of a style and of those it is based on, the base first. */
export function styleChain(styles: ReadonlyMap<number, DocStyle>, style: number): readonly DocStyle[] {
  const chain = new Map<number, DocStyle>()
  let at: number | undefined = style
  while (at !== undefined && !chain.has(at)) {
    const found = styles.get(at)
    if (found === undefined) break
    chain.set(at, found)
    at = found.basedOn
  }
  return [...chain.values()].toReversed()
}
