import { headingOfOutline } from '../docx/styles.ts'
import type { ByteReader } from './byte-reader.ts'
import { type DocStyle, styleChain } from './doc-styles.ts'
import { type Change, changesOf, type PropertyRun } from './property-runs.ts'

/** What matters of the properties of a paragraph. */
export interface DocParagraph {
  /** Tables around it. */
  depth: number
  /** Its mark ends a row of the table. */
  endsRow: boolean
  /** Its mark ends a cell of a table within a table. */
  endsInnerCell: boolean
  list: number
  level: number
  headingLevel?: number | undefined
  row?: ByteReader
  /** Cells of the row by their place, and how each is merged downward: 1 with the one above, 3 beginning. */
  readonly merges: Map<number, number>
}

const IN_TABLE = 0x2416
const ROW_END = 0x2417
const DEPTH = 0x6649
const INNER_CELL = 0x244b
const INNER_ROW_END = 0x244c
const LEVEL = 0x260a
const LIST = 0x460b
const OUTLINE = 0x2640
const ROW = 0xd608
const MERGE = 0xd62b
const MOST_DEPTH = 20

export function paragraphOf(
  run: PropertyRun | undefined,
  styles: ReadonlyMap<number, DocStyle>,
  data: ByteReader | undefined,
): DocParagraph {
  const paragraph: DocParagraph = {
    depth: 0,
    endsRow: false,
    endsInnerCell: false,
    list: 0,
    level: 0,
    merges: new Map(),
  }
  if (run === undefined) return paragraph
  for (const style of styleChain(styles, run.style)) {
    if (style.headingLevel !== undefined) paragraph.headingLevel = style.headingLevel
    for (const change of style.changes) apply(paragraph, change)
  }
  for (const change of changesOf(run.changes, data)) apply(paragraph, change)
  return paragraph
}

function apply(paragraph: DocParagraph, { code, operand }: Change): void {
  if (code === IN_TABLE) paragraph.depth = operand.u8(0) === 0 ? 0 : Math.max(1, paragraph.depth)
  else if (code === DEPTH) paragraph.depth = Math.min(MOST_DEPTH, operand.u32(0))
  else if (code === ROW_END || code === INNER_ROW_END) paragraph.endsRow = operand.u8(0) !== 0
  else if (code === INNER_CELL) paragraph.endsInnerCell = operand.u8(0) !== 0
  else if (code === LEVEL) paragraph.level = operand.u8(0)
  else if (code === LIST) paragraph.list = operand.u16(0)
  else if (code === OUTLINE) paragraph.headingLevel = headingOfOutline(operand.u8(0))
  else if (code === ROW) paragraph.row = operand
  else if (code === MERGE && operand.length > 2) paragraph.merges.set(operand.u8(1), operand.u8(2))
}
