import type { CellPlace, SourceParagraph, TextDocument } from '../text/text-document.ts'

/**
 * One logical line of a plan: a paragraph of the source, a slice of one that holds several, or several that were one.
 * `text` is verbatim without the blanks around it; `folded` is the same text, character by character, in half width.
 */
export interface PlanLine {
  readonly text: string
  readonly folded: string
  readonly paragraphs: readonly number[]
  /** Blank characters before the text in the source. */
  readonly indent: number
  /** A blank paragraph stands before it. */
  readonly afterBlank: boolean
  /** Cut out of a longer paragraph: its marker does not begin one. */
  readonly glued?: boolean
  readonly autoNumber?: string
  readonly listLevel?: number
  readonly headingLevel?: number
  readonly cell?: CellPlace
}

const FULL_WIDTH = /[\uFF01-\uFF5E\u3000\u00A0\u2002-\u200A。．﹒〔〕【】［］]/gu
const SHIFT = 0xfee0
const SAME_WIDTH: Readonly<Record<string, string>> = {
  '〔': '(',
  '〕': ')',
  '【': '[',
  '】': ']',
  '﹒': '.',
  '。': '。',
}

/** Half width in the same number of characters, so that a place in one text is the same place in the other. */
export function fold(text: string): string {
  return text.replace(FULL_WIDTH, (character) => {
    const code = character.charCodeAt(0)
    const direct = SAME_WIDTH[character]
    if (direct !== undefined) return direct
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - SHIFT) : ' '
  })
}

/** The lines of a document that are not blank, in its order. */
export function toLines(document: TextDocument): readonly PlanLine[] {
  const lines: PlanLine[] = []
  let afterBlank = false
  for (const paragraph of document.paragraphs) {
    const line = toLine(paragraph, afterBlank)
    afterBlank = line === undefined
    if (line !== undefined) lines.push(line)
  }
  return lines
}

function toLine(paragraph: SourceParagraph, afterBlank: boolean): PlanLine | undefined {
  const text = paragraph.text.trim()
  const autoNumber = paragraph.autoNumber?.trim()
  if (text === '' && (autoNumber === undefined || autoNumber === '')) return undefined
  return {
    text,
    folded: fold(text),
    paragraphs: [paragraph.number],
    indent: paragraph.text.length - paragraph.text.trimStart().length,
    afterBlank,
    ...(autoNumber === undefined || autoNumber === '' ? {} : { autoNumber }),
    ...(paragraph.listLevel === undefined ? {} : { listLevel: paragraph.listLevel }),
    ...(paragraph.headingLevel === undefined ? {} : { headingLevel: paragraph.headingLevel }),
    ...(paragraph.cell === undefined ? {} : { cell: paragraph.cell }),
  }
}

/** A slice of a line, without the blanks around it. Only a slice from the very beginning keeps the automatic number. */
export function sliceLine(line: PlanLine, start: number, end: number = line.text.length): PlanLine {
  const raw = line.text.slice(start, end)
  const text = raw.trim()
  if (start > 0) {
    const { paragraphs, cell } = line
    return {
      text,
      folded: fold(text),
      paragraphs,
      indent: 0,
      afterBlank: false,
      glued: true,
      ...(cell ? { cell } : {}),
    }
  }
  return { ...line, text, folded: fold(text) }
}

/** Two lines that were one. */
export function joinLines(first: PlanLine, second: PlanLine): PlanLine {
  const text = first.text + second.text
  return { ...first, text, folded: fold(text), paragraphs: mergeParagraphs(first.paragraphs, second.paragraphs) }
}

export function mergeParagraphs(...lists: readonly (readonly number[])[]): readonly number[] {
  const [first = [], next = [], third] = lists
  const goesOn =
    third === undefined && (next.length === 0 || (next.length === 1 && (first.at(-1) ?? 0) < (next[0] ?? 0)))
  if (goesOn) return [...first, ...next]
  return [...new Set(lists.flat())].toSorted((a, b) => a - b)
}

/** The text without blanks and marks, to compare two wordings. */
export function bareText(text: string): string {
  return fold(text).replace(/[\s\p{P}\p{S}的]/gu, '')
}
