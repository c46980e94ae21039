import { relationships } from '../../sheet/zip/relationships.ts'
import { openZip, type ZipParts } from '../../sheet/zip/zip-parts.ts'
import { openAutoNumbers } from '../numbering/auto-numbers.ts'
import type { CellPlace, SourceNote, SourceParagraph, TextDocument } from '../text-document.ts'
import { TEXT_LIMITS } from '../text-limits.ts'
import { TextRefusedError } from '../text-refused.ts'
import { type Draft, isBlank, type OpenCell } from './draft.ts'
import { isContentsEntry } from './fields.ts'
import { type Lists, readLists } from './numbering-part.ts'
import { readBody } from './read-body.ts'
import { readSideTexts, type SideTexts } from './side-parts.ts'
import { headingOfOutline, readStyles, type Styles } from './styles.ts'

/**
 * Reads a Word file (.docx, .docm, .dotx): paragraphs in document order with the numbers that Word would show, tables
 * cell by cell. A line broken by hand (w:br) is a paragraph of its own, as most such texts were pasted from pages where
 * every paragraph ends like that; only its first line carries the number. Macros are never looked at.
 */
export function readDocx(bytes: Uint8Array): TextDocument {
  const zip = openZip(bytes, TEXT_LIMITS)
  const path = mainPart(zip)
  const main = path === undefined ? undefined : zip.find(path)
  if (path === undefined || main === undefined) throw new TextRefusedError('damaged', 'no main part')
  const links = relationships(zip, path)
  const partOf = (kind: string) => {
    const target = [...links.values()].find(({ type }) => type.endsWith(`/${kind}`))?.target
    return target === undefined ? undefined : zip.find(target)
  }
  const styles = readStyles(partOf('styles'))
  const lists = readLists(partOf('numbering'), styles)
  const body = readBody(main)
  const isBlankBody = body.paragraphs.every(isBareBlank)
  if (isBlankBody && body.holdsForeign) throw new TextRefusedError('notADocument', 'a web page inside', 'MHT')
  const drafts = isBlankBody ? [...body.paragraphs, ...body.boxed] : body.paragraphs
  const shown = show(drafts, { styles, lists, side: readSideTexts(zip, links) })
  const macros = zip.entries.some(({ name }) => /vbaproject\.bin$/i.test(name))
  return {
    container: 'docx',
    paragraphs: shown.paragraphs,
    notes: macros ? [...shown.notes, { code: 'macros', paragraph: null, text: '' }] : shown.notes,
  }
}

/** The part that holds the body, wherever the container says it is. */
export function mainPart(zip: ZipParts): string | undefined {
  const target = [...relationships(zip, '').values()].find(({ type }) => type.endsWith('/officeDocument'))?.target
  return target ?? (zip.entries.some(({ name }) => name === 'word/document.xml') ? 'word/document.xml' : undefined)
}

interface Around {
  readonly styles: Styles
  readonly lists: Lists
  readonly side: SideTexts
}

function show(drafts: readonly Draft[], { styles, lists, side }: Around) {
  const paragraphs: SourceParagraph[] = []
  const notes: SourceNote[] = []
  const contents: string[] = []
  const numbers = openAutoNumbers()
  for (const draft of drafts) {
    if (draft.contents && isContentsEntry(draft.lines.join(' '))) {
      contents.push(draft.lines.join(' '))
      continue
    }
    const first = paragraphs.length + 1
    const { list, headingLevel } = propertiesOf(draft, styles, lists)
    const autoNumber = list === undefined ? undefined : numbers.next(list.instance, list.level)
    const cell = placeOf(draft.cell)
    for (const [index, text] of linesOf(draft).entries())
      paragraphs.push({
        number: first + index,
        text,
        ...(index > 0 || autoNumber === undefined ? {} : { autoNumber }),
        ...(index > 0 || list === undefined ? {} : { listLevel: list.level }),
        ...(headingLevel === undefined ? {} : { headingLevel }),
        ...(cell === undefined ? {} : { cell }),
      })
    if (paragraphs.length > TEXT_LIMITS.paragraphs) throw new TextRefusedError('tooLarge', 'paragraphs')
    notes.push(...notesOf(draft, side).map((note) => ({ ...note, paragraph: first })))
  }
  if (contents.length > 0) notes.push({ code: 'tableOfContents', paragraph: null, text: contents.join('\n') })
  notes.push(...side.margins.map((text): SourceNote => ({ code: 'headerFooter', paragraph: null, text })))
  return { paragraphs, notes }
}

function propertiesOf(draft: Draft, styles: Styles, lists: Lists) {
  const style = styles.of(draft.style)
  const numId = draft.numId ?? style.numbering?.numId
  const outline = draft.outline === undefined ? style.headingLevel : headingOfOutline(draft.outline)
  const instance = numId === undefined ? undefined : lists.find(numId)
  if (numId === undefined || instance === undefined) return { headingLevel: outline }
  const bound = style.numbering === undefined ? undefined : lists.levelOfStyle(numId, style.numbering.style)
  const level = draft.level ?? (draft.numId === undefined ? bound : undefined) ?? style.numbering?.level ?? 0
  return { headingLevel: outline, list: { instance, level } }
}

/** A break of the page at the end of a paragraph begins no further one. */
function linesOf({ lines }: Draft): readonly string[] {
  return lines.length > 1 && lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

function placeOf(cell: OpenCell | undefined): CellPlace | undefined {
  let at = cell
  while (at?.mergedInto !== undefined) at = at.mergedInto
  if (at === undefined) return undefined
  const { table, row, column, rowSpan, columnSpan } = at
  return { table, row, column, rowSpan, columnSpan }
}

function notesOf(draft: Draft, side: SideTexts): readonly Pick<SourceNote, 'code' | 'text'>[] {
  const changes = [draft.deleted === '' ? '' : `－${draft.deleted}`, draft.inserted === '' ? '' : `＋${draft.inserted}`]
  const change = changes.filter((text) => text !== '').join(' ')
  return [
    ...(draft.changed ? [{ code: 'trackedChanges', text: change } as const] : []),
    ...draft.notes,
    ...draft.references.map(({ kind, id }) => ({
      code: kind === 'comment' ? ('commentLeftOut' as const) : ('footnote' as const),
      text: side.find(kind, id) ?? '',
    })),
  ]
}

function isBareBlank(draft: Draft): boolean {
  return isBlank({ ...draft, notes: [], references: [] })
}
