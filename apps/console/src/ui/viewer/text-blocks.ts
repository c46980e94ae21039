export interface TextParagraph {
  readonly text: string
  readonly heading: number | null
  readonly cell: { readonly table: number; readonly row: number } | null
}

interface Row {
  readonly at: number
  readonly row: number
  readonly cells: { readonly at: number; readonly text: string }[]
}

/** `at`: the place of its first paragraph in the document. */
export type Block =
  | { readonly kind: 'paragraph'; readonly at: number; readonly paragraph: TextParagraph }
  | { readonly kind: 'table'; readonly at: number; readonly table: number; readonly rows: Row[] }

/** Paragraphs in their order, those of one table drawn together row by row. */
export function blocksOf(paragraphs: readonly TextParagraph[]): readonly Block[] {
  const blocks: Block[] = []
  for (const [at, paragraph] of paragraphs.entries()) {
    const { cell, text } = paragraph
    if (cell === null) {
      blocks.push({ kind: 'paragraph', at, paragraph })
      continue
    }
    const table = tableFor(blocks, cell.table, at)
    const last = table.at(-1)
    if (last?.row === cell.row) last.cells.push({ at, text })
    else table.push({ at, row: cell.row, cells: [{ at, text }] })
  }
  return blocks
}

function tableFor(blocks: Block[], table: number, at: number): Row[] {
  const last = blocks.at(-1)
  if (last?.kind === 'table' && last.table === table) return last.rows
  const rows: Row[] = []
  blocks.push({ kind: 'table', at, table, rows })
  return rows
}
