import { isContentsEntry, openFields } from '../docx/fields.ts'
import { openAutoNumbers } from '../numbering/auto-numbers.ts'
import type { SourceNote, SourceParagraph, TextDocument } from '../text-document.ts'
import { characters } from './character-changes.ts'
import { readDocLists } from './doc-lists.ts'
import { type DocStreams, openDocStreams } from './doc-streams.ts'
import { readDocStyles } from './doc-styles.ts'
import { type DocCell, openDocTables, placeOfCell } from './doc-tables.ts'
import { paragraphOf } from './paragraph-changes.ts'
import { readPieces } from './piece-table.ts'
import { readRuns } from './property-runs.ts'
import { notesOfParts } from './side-notes.ts'
import { CELL_END, FIELD_MARKS, LINE_END, PAGE_END, PARAGRAPH_END, shownAs } from './signs.ts'

interface DraftLine {
  text: string
  readonly autoNumber: string | undefined
  readonly listLevel: number | undefined
  readonly headingLevel: number | undefined
  readonly cell: DocCell | undefined
}

interface DraftNote {
  readonly code: SourceNote['code']
  readonly line: DraftLine | undefined
  readonly text: string
}

/**
 * Reads a Word file of 1997 to 2003 (.doc, and the .wps of WPS Office): the same paragraphs, numbers, tables and notes as
 * of a .docx, as far as the older format has them.
 */
export function readDoc(bytes: Uint8Array): TextDocument {
  const streams = openDocStreams(bytes)
  const { lines, notes } = readBody(streams)
  const paragraphs = lines.map((line, index): SourceParagraph => {
    const { text, autoNumber, listLevel, headingLevel } = line
    const cell = placeOfCell(line.cell)
    return {
      number: index + 1,
      text,
      ...(autoNumber === undefined ? {} : { autoNumber }),
      ...(listLevel === undefined ? {} : { listLevel }),
      ...(headingLevel === undefined ? {} : { headingLevel }),
      ...(cell === undefined ? {} : { cell }),
    }
  })
  const macros: readonly SourceNote[] = streams.hasMacros ? [{ code: 'macros', paragraph: null, text: '' }] : []
  return { container: 'doc', paragraphs, notes: [...notes, ...macros] }
}

function readBody(streams: DocStreams) {
  const { data, lengths } = streams
  const { text, placeOf } = readPieces(streams)
  const paragraphRuns = readRuns(streams, 'paragraphRuns')
  const characterOf = characters(streams, placeOf)
  const styles = readDocStyles(streams)
  const lists = readDocLists(streams)
  const numbers = openAutoNumbers()
  const tables = openDocTables()
  const fields = openFields()
  const lines: DraftLine[] = []
  const notes: DraftNote[] = []
  const contents: string[] = []
  let open = ['']
  let change = { deleted: '', inserted: '', any: false }
  let pictures = 0
  let inContents = false

  function take(sign: string): void {
    open.push((open.pop() ?? '') + sign)
    if (fields.inContents()) inContents = true
  }

  function endParagraph(position: number, mark: string): void {
    const paragraph = paragraphOf(paragraphRuns(placeOf(position)), styles, data)
    const cell = tables.enter(paragraph.depth)
    const isRowEnd = paragraph.endsRow && paragraph.depth > 0
    if (isRowEnd) tables.endRow(paragraph)
    else if (!(mark === PAGE_END && open.join('') === '')) {
      if (inContents && isContentsEntry(open.join(' '))) contents.push(open.join(' '))
      else keep(paragraph, cell)
    }
    if (!isRowEnd && paragraph.depth > 0 && (mark === CELL_END || paragraph.endsInnerCell)) tables.endCell()
    open = ['']
    change = { deleted: '', inserted: '', any: false }
    pictures = 0
    inContents = false
  }

  function keep(paragraph: ReturnType<typeof paragraphOf>, cell: DocCell | undefined): void {
    const list = lists.get(paragraph.list)
    const autoNumber = list === undefined ? undefined : numbers.next(list, paragraph.level)
    const first = lines.length
    for (const [index, line] of open.entries())
      lines.push({
        text: line,
        autoNumber: index === 0 ? autoNumber : undefined,
        listLevel: index === 0 && list !== undefined ? paragraph.level : undefined,
        headingLevel: paragraph.headingLevel,
        cell,
      })
    const texts = [
      change.deleted === '' ? '' : `－${change.deleted}`,
      change.inserted === '' ? '' : `＋${change.inserted}`,
    ]
    const changed = texts.filter((part) => part !== '').join(' ')
    if (change.any) notes.push({ code: 'trackedChanges', line: lines[first], text: changed })
    for (let index = 0; index < pictures; index += 1) notes.push({ code: 'picture', line: lines[first], text: '' })
  }

  const end = Math.min(lengths.body, text.length)
  for (let position = 0; position < end; position += 1) {
    const sign = text.charAt(position)
    const character = characterOf(position)
    if (character.deleted || character.inserted) change.any = true
    if (character.deleted) {
      if (sign >= ' ') change.deleted += sign
      continue
    }
    const mark = FIELD_MARKS[sign]
    if (mark !== undefined) fields.mark(mark)
    else if (sign === PARAGRAPH_END || sign === CELL_END || sign === PAGE_END) endParagraph(position, sign)
    else if (fields.isHidden()) fields.instruction(sign)
    else if (sign === LINE_END || sign === '\u000e') open.push('')
    else if (sign === '\u0001' || sign === '\u0008') pictures += 1
    else {
      const shown = sign === '(' && character.symbol !== undefined ? character.symbol : shownAs(sign)
      if (character.inserted) change.inserted += shown
      take(shown)
    }
  }
  if (open.join('') !== '') endParagraph(end - 1, PARAGRAPH_END)
  tables.enter(0)
  if (contents.length > 0) notes.push({ code: 'tableOfContents', line: undefined, text: contents.join('\n') })
  const shown = lines.filter(isShown)
  const numberOf = new Map(shown.map((line, index) => [line, index + 1]))
  const placed = notes.map(
    ({ code, line, text: of }): SourceNote => ({
      code,
      paragraph: (line === undefined ? undefined : numberOf.get(line)) ?? null,
      text: of,
    }),
  )
  return { lines: shown, notes: [...placed, ...notesOfParts(streams, text)] }
}

/** A cell that another covers shows nothing and holds, as a rule, one blank paragraph, which is nobody's. */
function isShown({ text, cell }: DraftLine): boolean {
  return cell?.mergedInto === undefined || text.trim() !== ''
}
