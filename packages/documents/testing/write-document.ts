import type { CellPlace, SourceParagraph, TextDocument } from '../src/text/text-document.ts'

/**
 * Writes a document of text as a Word file would give it, line by line: `{一、}文字` is an automatic number, `#2 文字` a
 * heading style, `| a | b |` a row of a table. In a cell `^` goes on from above, `<` from the left, `¶` parts paragraphs.
 */
export function writeDocument(text: string): TextDocument {
  const paragraphs: SourceParagraph[] = []
  let rows: string[][] = []
  let tables = 0
  for (const line of [...text.replace(/^\n/, '').split('\n'), '']) {
    if (line.startsWith('|')) {
      rows.push(
        line
          .slice(1, line.lastIndexOf('|'))
          .split('|')
          .map((cell) => cell.trim()),
      )
      continue
    }
    if (rows.length > 0) {
      paragraphs.push(...tableParagraphs(rows, tables, paragraphs.length))
      tables += 1
      rows = []
    }
    paragraphs.push(toParagraph(line, paragraphs.length + 1))
  }
  return { container: 'docx', paragraphs: paragraphs.slice(0, -1), notes: [] }
}

function toParagraph(line: string, number: number): SourceParagraph {
  const numbered = /^\{([^}]*)\}(.*)$/.exec(line)
  if (numbered !== null) return { number, text: numbered[2] ?? '', autoNumber: numbered[1] ?? '' }
  const heading = /^#(\d) (?:\{([^}]*)\})?(.*)$/.exec(line)
  if (heading === null) return { number, text: line }
  const [, level, autoNumber, text = ''] = heading
  return { number, text, headingLevel: Number(level), ...(autoNumber === undefined ? {} : { autoNumber }) }
}

function tableParagraphs(rows: readonly string[][], table: number, before: number): readonly SourceParagraph[] {
  const paragraphs: SourceParagraph[] = []
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === '^' || cell === '<') return
      const place: CellPlace = {
        ...{ table, row, column },
        rowSpan: 1 + countWhile(rows.slice(row + 1), (below) => below[column] === '^'),
        columnSpan: 1 + countWhile(cells.slice(column + 1), (right) => right === '<'),
      }
      for (const text of cell.split('¶')) {
        const { text: own, autoNumber } = toParagraph(text.trim(), 0)
        const number = before + paragraphs.length + 1
        paragraphs.push({ number, text: own, cell: place, ...(autoNumber === undefined ? {} : { autoNumber }) })
      }
    })
  })
  return paragraphs
}

function countWhile<T>(list: readonly T[], holds: (one: T) => boolean): number {
  const end = list.findIndex((one) => !holds(one))
  return end < 0 ? list.length : end
}
