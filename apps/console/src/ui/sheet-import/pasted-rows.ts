/** Cells of a block that was copied from a spreadsheet program. */
export type PastedRows = readonly (readonly string[])[]

/**
 * The rows of a pasted block, numbered as the server numbers them: cells are parted by tabs; one with line ends or tabs
 * stands in quotation marks.
 */
export function readPasted(text: string): PastedRows {
  const rows: string[][] = [[]]
  const plain = text.replaceAll(/\r\n?/g, '\n')
  let at = 0
  while (at <= plain.length) {
    const isQuoted = plain[at] === '"'
    const end = isQuoted ? endOfQuoted(plain, at + 1) : endOfCell(plain, at)
    const cell = isQuoted ? plain.slice(at + 1, end).replaceAll('""', '"') : plain.slice(at, end)
    const stop = isQuoted ? endOfCell(plain, end + 1) : end
    rows.at(-1)?.push(cell + (isQuoted ? plain.slice(end + 1, stop) : ''))
    if (plain[stop] === '\n') rows.push([])
    at = stop + 1
  }
  // Spreadsheet programs end the last row too.
  return rows.at(-1)?.every((cell) => cell === '') === true ? rows.slice(0, -1) : rows
}

/** The text from which `readPasted` reads these rows. */
export function writePasted(rows: PastedRows): string {
  return rows.map((cells) => cells.map(writeCell).join('\t')).join('\n')
}

/** By the ending of its name the server knows a pasted block. */
export function pastedFile(name: string, text: string): File {
  return new File([text], `${name}.tsv`, { type: 'text/tab-separated-values' })
}

interface ChangedCell {
  /** Counted from 0, like the column. */
  readonly row: number
  readonly column: number
  readonly text: string
}

export function withCell(rows: PastedRows, { row, column, text }: ChangedCell): PastedRows {
  return rows.map((cells, at) => {
    const width = Math.max(cells.length, column + 1)
    const changed = Array.from({ length: width }, (_, place) => (place === column ? text : (cells[place] ?? '')))
    return at === row ? changed : cells
  })
}

function writeCell(cell: string): string {
  return /^"|[\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function endOfCell(text: string, from: number): number {
  const sign = /[\t\n]/g
  sign.lastIndex = from
  return sign.exec(text)?.index ?? text.length
}

/** Where the closing mark stands; two in a row are one mark inside. */
function endOfQuoted(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at
  return text.length
}
