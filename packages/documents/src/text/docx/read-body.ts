import type { Attributes } from '../../sheet/xlsx/parse-xml.ts'
import { signOfFont } from '../sign-fonts.ts'
import { TEXT_LIMITS } from '../text-limits.ts'
import { TextRefusedError } from '../text-refused.ts'
import { append, closeDraft, type Draft, newStory, openDraft, type Story, settle } from './draft.ts'
import { openFields } from './fields.ts'
import { walkTables } from './tables.ts'
import { attributeOf, numberOf, walkPart } from './walk-part.ts'

export interface Body {
  readonly paragraphs: readonly Draft[]
  /** The paragraphs inside text boxes, in the order in which the boxes end. */
  readonly boxed: readonly Draft[]
  /** Is there a document of another kind inside, which Word itself would turn into text? */
  readonly holdsForeign: boolean
}

/** Subtrees without text of the document: how things were before a change, what is read aloud over a character, … */
const LEFT_OUT = new Set([
  ...['pPrChange', 'rPrChange', 'tblPrChange', 'tblGridChange', 'trPrChange', 'tcPrChange', 'tblPrExChange'],
  ...['sectPrChange', 'numberingChange', 'rt', 'tblPr', 'tblGrid', 'sdtPr', 'sdtEndPr', 'sectPr', 'fldData', 'binData'],
])
const GONE = new Set(['del', 'moveFrom'])
const COME = new Set(['ins', 'moveTo'])

/**
 * Walks through the main part of a Word file. Tracked changes are shown as if all were accepted; the text of a field is
 * what it shows; text boxes are kept apart with a note where they stand.
 */
export function readBody(part: Uint8Array): Body {
  const stories: Story[] = [newStory()]
  const boxed: Draft[] = []
  const tables = walkTables()
  const fields = openFields()
  let gone = 0
  let come = 0
  let font: string | undefined
  let caption = ''
  let characters: number = TEXT_LIMITS.characters
  let isDocument = false
  let holdsForeign = false

  const story = (): Story => stories.at(-1) ?? newStory()

  function take(text: string): void {
    const draft = story().open
    characters -= text.length
    if (characters < 0) throw new TextRefusedError('tooLarge', 'characters')
    if (draft === undefined || fields.isHidden()) return
    if (gone > 0) draft.deleted += text
    else append(draft, text)
    if (gone === 0 && come > 0) draft.inserted += text
    if (gone > 0 || come > 0) draft.changed = true
    if (fields.inContents()) draft.contents = true
  }

  function breakLine(kind: string | undefined): void {
    const draft = story().open
    if (draft === undefined || gone > 0 || fields.isHidden()) return
    const isPage = kind === 'page' || kind === 'column'
    if (isPage && draft.lines.at(-1) === '') return
    draft.lines.push('')
  }

  function runPart(name: string, attributes: Attributes): void {
    if (name === 'tab' || name === 'ptab') take('\t')
    else if (name === 'br') breakLine(attributeOf(attributes, 'type'))
    else if (name === 'cr') breakLine(undefined)
    else if (name === 'noBreakHyphen') take('-')
    else if (name === 'sym') take(symbolOf(attributes))
    else if (name === 'fldChar') fields.mark(attributeOf(attributes, 'fldCharType') ?? '')
    else if (gone === 0) anchor(name, attributes)
  }

  function anchor(name: string, attributes: Attributes): void {
    const kind = REFERENCES[name]
    if (kind !== undefined) story().open?.references.push({ kind, id: attributeOf(attributes, 'id') ?? '' })
  }

  function picture(name: string, attributes: Attributes): void {
    if (name === 'docPr') caption = attributes['descr'] ?? attributes['title'] ?? ''
    if (!PICTURES.has(name) || gone > 0) return
    story().open?.notes.push({ code: 'picture', text: attributes['title'] ?? caption })
    caption = ''
  }

  walkPart(part, {
    open(name, attributes, path) {
      if (LEFT_OUT.has(name)) return false
      if (name === 'document') isDocument = true
      if (name === 'altChunk') holdsForeign = true
      const parent = path.at(-1)
      const draft = story().open
      if (GONE.has(name) || COME.has(name)) {
        if (parent === 'rPr' || parent === 'trPr') return markProperty(story(), { name, path })
        if (GONE.has(name)) gone += 1
        else come += 1
        if (draft !== undefined) draft.changed = true
      } else if (name === 'p') openDraft(story())
      else if (name === 'txbxContent') stories.push(newStory())
      else if (name === 'r') font = undefined
      else if (parent === 'r') runPart(name, attributes)
      else if (name === 'rFonts' && path.at(-2) === 'r') font = attributeOf(attributes, 'ascii')
      else if (draft !== undefined && PROPERTY_PARENTS.has(parent ?? '')) property(draft, name, attributes)
      picture(name, attributes)
      tables.opened(name, attributes, { story: story(), parent })
      return true
    },
    text(text, path) {
      const name = path.at(-1)
      if (name === 't' || name === 'delText') take(isSignFont(font) ? signOfFont(text, font) : text)
      else if (name === 'instrText') fields.instruction(text)
    },
    close(name) {
      if (GONE.has(name)) gone -= 1
      else if (COME.has(name)) come -= 1
      else if (name === 'p') closeDraft(story())
      else if (name === 'txbxContent') closeBox(stories, boxed)
      else if (name === 'body') settle(story())
      tables.closed(name, story())
    },
  })
  if (!isDocument) throw new TextRefusedError('damaged', 'main part is no document')
  settle(story())
  return { paragraphs: story().paragraphs, boxed, holdsForeign }
}

const REFERENCES: Readonly<Record<string, 'footnote' | 'endnote' | 'comment'>> = {
  footnoteReference: 'footnote',
  endnoteReference: 'endnote',
  commentReference: 'comment',
}
const PICTURES = new Set(['pic', 'imagedata', 'OLEObject', 'chart', 'relIds'])
const PROPERTY_PARENTS = new Set(['pPr', 'numPr'])

function property(draft: Draft, name: string, attributes: Attributes): void {
  const value = attributeOf(attributes, 'val')
  if (name === 'pStyle' && value !== undefined) draft.style = value
  const number = numberOf(attributes, 'val')
  if (number === undefined) return
  if (name === 'numId') draft.numId = number
  if (name === 'ilvl') draft.level = number
  if (name === 'outlineLvl') draft.outline = number
}

/** A change of the mark at the end of a paragraph or of a whole row, written among its properties. */
function markProperty(story: Story, { name, path }: { name: string; path: readonly string[] }): false {
  const table = story.tables.at(-1)
  if (path.at(-1) === 'trPr') {
    if (table !== undefined && GONE.has(name)) table.rowDeleted = true
  } else if (story.open !== undefined && path.at(-2) === 'pPr') {
    story.open.changed = true
    if (GONE.has(name)) story.open.markDeleted = true
  }
  return false
}

function closeBox(stories: Story[], boxed: Draft[]): void {
  const box = stories.pop()
  if (box === undefined) return
  settle(box)
  boxed.push(...box.paragraphs)
  const text = box.paragraphs.flatMap((draft) => draft.lines).join('\n')
  if (text.trim() !== '') stories.at(-1)?.open?.notes.push({ code: 'textBox', text })
}

function symbolOf(attributes: Attributes): string {
  const code = Number.parseInt(attributeOf(attributes, 'char') ?? '', 16)
  if (!Number.isInteger(code) || code < 1 || code > 0xffff) return ''
  return signOfFont(String.fromCharCode(code), attributeOf(attributes, 'font'))
}

function isSignFont(font: string | undefined): boolean {
  return font !== undefined && /^(?:wingdings|symbol)$/i.test(font)
}
