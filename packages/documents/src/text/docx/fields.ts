/**
 * Fields while a document is read: between their begin and their middle stands what they compute from, which is not
 * shown; between the middle and the end what they show. They nest and may reach over paragraphs.
 */
export interface Fields {
  mark(kind: string): void
  instruction(text: string): void
  isHidden(): boolean
  /** Inside what a table of contents shows. */
  inContents(): boolean
}

interface Field {
  shows: boolean
  instruction: string
}

const MOST = 100

export function openFields(): Fields {
  const fields: Field[] = []
  return {
    mark(kind) {
      if (kind === 'begin' && fields.length < MOST) fields.push({ shows: false, instruction: '' })
      const field = fields.at(-1)
      if (kind === 'separate' && field !== undefined) field.shows = true
      if (kind === 'end') fields.pop()
    },
    instruction(text) {
      const field = fields.at(-1)
      if (field !== undefined && !field.shows && field.instruction.length < MOST) field.instruction += text
    },
    isHidden: () => fields.some((field) => !field.shows),
    inContents: () => fields.some((field) => field.shows && /^\s*TOC\b/i.test(field.instruction)),
  }
}

/** A line of a table of contents ends with a page; what does not is text that a field without an end has swallowed. */
export function isContentsEntry(text: string): boolean {
  return text.trim() === '' || /[\divx]\s*$/i.test(text)
}
