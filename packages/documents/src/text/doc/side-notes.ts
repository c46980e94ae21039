import { openFields } from '../docx/fields.ts'
import type { SourceNote } from '../text-document.ts'
import { type DocStreams, TEXT_PARTS, type TextPart } from './doc-streams.ts'
import { CELL_END, FIELD_MARKS, LINE_END, PAGE_END, PARAGRAPH_END, shownAs } from './signs.ts'

const LINE_ENDS = new Set([PARAGRAPH_END, CELL_END, PAGE_END, LINE_END])

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
export function notesOfParts({ lengths }: DocStreams, text: string): readonly SourceNote[] {
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
