import { openFields } from '../docx/fields.ts'
import { openAutoNumbers } from '../numbering/auto-numbers.ts'
import { signOfFont } from '../sign-fonts.ts'
import type { SourceNote, SourceParagraph, TextDocument } from '../text-document.ts'
import { readDocLists } from './doc-lists.ts'
import { type DocStreams, openDocStreams, TEXT_PARTS, type TextPart } from './doc-streams.ts'
import { readDocStyles } from './doc-styles.ts'
import { type DocCell, openDocTables, placeOfCell } from './doc-tables.ts'
import { paragraphOf } from './paragraph-changes.ts'
import { readPieces } from './piece-table.ts'
import { changesOf, readRuns } from './property-runs.ts'

const PARAGRAPH_END = '\r'
const CELL_END = '\u0007'
const PAGE_END = '\f'
const LINE_ENDS = new Set([PARAGRAPH_END, CELL_END, PAGE_END, '\u000b'])
const DELETED = 0x0800
const INSERTED = 0x0801
const SYMBOL = 0x6a09
const FIELD_MARKS: Readonly<Record<string, string>> = { '\u0013': 'begin', '\u0014': 'separate', '\u0015': 'end' }

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
    if (isRowEnd) tables.endRow(paragraph.row)
    else if (!(mark === PAGE_END && open.join('') === '')) {
      if (inContents) contents.push(open.join(' '))
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
    else if (sign === '\u000b' || sign === '\u000e') open.push('')
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

function characters(streams: DocStreams, placeOf: (position: number) => number) {
  const runOf = readRuns(streams, 'characterRuns')
  const plain = { from: -1, to: -1, deleted: false, inserted: false, symbol: undefined as string | undefined }
  let known = plain
  return (position: number) => {
    const place = placeOf(position)
    if (place >= known.from && place < known.to) return known
    const run = runOf(place)
    if (run === undefined) return plain
    known = { ...plain, from: run.from, to: run.to }
    for (const { code, operand } of changesOf(run.changes, streams.data)) {
      if (code === DELETED) known.deleted = (operand.u8(0) & 1) === 1
      else if (code === INSERTED) known.inserted = (operand.u8(0) & 1) === 1
      else if (code === SYMBOL) known.symbol = signOfFont(String.fromCharCode(operand.u16(2)), undefined)
    }
    return known
  }
}

/** Control signs mean places of things beside the text: notes, pictures, cells of old. */
function shownAs(sign: string): string {
  if (sign === '\u001e') return '-'
  return sign === '\t' || sign >= ' ' ? sign : ''
}

const NOTES: Readonly<Record<TextPart, SourceNote['code'] | undefined>> = {
  footnote: 'footnote',
  header: 'headerFooter',
  macro: undefined,
  comment: 'commentLeftOut',
  endnote: 'footnote',
  box: 'textBox',
  headerBox: undefined,
}

/** The texts behind the body: which of their paragraphs belongs where is not asked for. */
function notesOfParts({ lengths }: DocStreams, text: string): readonly SourceNote[] {
  let at = lengths.body
  return TEXT_PARTS.flatMap((part) => {
    const inside = text.slice(at, at + lengths[part])
    at += lengths[part]
    const code = NOTES[part]
    const shown = shownText(inside)
    return code === undefined || shown === '' ? [] : [{ code, paragraph: null, text: shown }]
  })
}

function shownText(text: string): string {
  const fields = openFields()
  let shown = ''
  for (const sign of text) {
    const mark = FIELD_MARKS[sign]
    if (mark !== undefined) fields.mark(mark)
    else if (LINE_ENDS.has(sign)) shown += '\n'
    else if (!fields.isHidden()) shown += shownAs(sign)
  }
  return shown.trim()
}
