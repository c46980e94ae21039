/** Signs of Wingdings that stand in lists and forms, by their code, as the characters they look like. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6d: '❍',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x73: '⬧',
  0x74: '⧫',
  0x75: '◆',
  0x76: '❖',
  0x77: '⬥',
  0x80: '⓪',
  0x81: '①',
  0x82: '②',
  0x83: '③',
  0x84: '④',
  0x85: '⑤',
  0x86: '⑥',
  0x87: '⑦',
  0x88: '⑧',
  0x89: '⑨',
  0x8a: '⑩',
  0x8b: '⓿',
  0x8c: '❶',
  0x8d: '❷',
  0x8e: '❸',
  0x8f: '❹',
  0x90: '❺',
  0x91: '❻',
  0x92: '❼',
  0x93: '❽',
  0x94: '❾',
  0x95: '❿',
  0x9e: '·',
  0x9f: '•',
  0xa1: '○',
  0xa4: '◉',
  0xa5: '◎',
  0xa7: '▪',
  0xa8: '◻',
  0xaa: '✦',
  0xab: '★',
  0xac: '✶',
  0xd8: '➢',
  0xe0: '→',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
}
const SYMBOL: Readonly<Record<number, string>> = {
  0xa8: '♦',
  0xb0: '°',
  0xb1: '±',
  0xb4: '×',
  0xb7: '•',
  0xa3: '≤',
  0xb3: '≥',
  0xae: '→',
  0xb8: '÷',
  0xd7: '⋅',
}
/** Where the font is not known: the two have no sign of lists in common. */
const ANY: Readonly<Record<number, string>> = { ...SYMBOL, ...WINGDINGS }

/**
 * A text in a font whose signs are not letters, as characters that any font shows. Such fonts put their signs into the
 * private range U+F000 to U+F0FF; what is not known stays as it is, so that nothing is lost.
 */
export function signOfFont(text: string, font: string | undefined): string {
  const signs = font === undefined ? undefined : signsOf(font)
  if (signs === undefined && !/[\uF000-\uF0FF]/.test(text)) return text
  return [...text].map((sign) => replaced(sign, signs)).join('')
}

function signsOf(font: string): Readonly<Record<number, string>> | undefined {
  if (/^wingdings$/i.test(font)) return WINGDINGS
  return /^symbol$/i.test(font) ? SYMBOL : undefined
}

function replaced(sign: string, signs: Readonly<Record<number, string>> | undefined): string {
  const code = sign.charCodeAt(0)
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  return (signs ?? ANY)[own] ?? sign
}
