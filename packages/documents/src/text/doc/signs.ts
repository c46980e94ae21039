/** Signs that a .doc has within its text for what is not text. */
export const PARAGRAPH_END = '\r'
export const CELL_END = '\u0007'
export const PAGE_END = '\f'
export const LINE_END = '\u000b'
export const FIELD_MARKS: Readonly<Record<string, string>> = {
  '\u0013': 'begin',
  '\u0014': 'separate',
  '\u0015': 'end',
}

/** Control signs mean places of things beside the text: notes, pictures, cells of old. */
export function shownAs(sign: string): string {
  if (sign === '\u001e') return '-'
  return sign === '\t' || sign >= ' ' ? sign : ''
}
