import type { Budget } from '../budget.ts'
import { parseXml } from './parse-xml.ts'

/** The texts that cells refer to by number; runs of rich text are joined, phonetic hints left out. */
export function readSharedStrings(part: Uint8Array, budget: Budget): readonly string[] {
  const strings: string[] = []
  const collector = openRichText()
  parseXml(part, {
    open(name) {
      if (name === 'si') collector.start()
      else collector.open(name)
    },
    text: collector.text,
    close(name) {
      collector.close(name)
      if (name !== 'si') return
      const text = collector.result()
      budget.takeCharacters(text.length)
      strings.push(text)
    },
  })
  return strings
}

/** Joins the `t` elements of a string item or an inline string. */
export function openRichText() {
  let text = ''
  let inText = false
  let phonetic = 0
  return {
    start() {
      text = ''
      inText = false
      phonetic = 0
    },
    open(name: string) {
      if (name === 'rPh') phonetic += 1
      if (name === 't') inText = phonetic === 0
    },
    text(piece: string) {
      if (inText) text += piece
    },
    close(name: string) {
      if (name === 'rPh') phonetic -= 1
      if (name === 't') inText = false
    },
    result: () => unescapeControls(text),
  }
}

/** Spreadsheets write control characters as _x000D_; line ends become \n. */
export function unescapeControls(text: string): string {
  const plain = text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
  return plain.replaceAll(/\r\n?/g, '\n')
}
