/** Half-width, without any blank: for comparing, never for showing. */
export function flat(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u200b\ufeff]/g, '')
}

const HAN = '[\\u3400-\\u9fff\\u3000-\\u303f\\uff00-\\uffef“”‘’《》]'
const BETWEEN_HAN = new RegExp(`(?<=${HAN})[^\\S\\r\\n]+(?=${HAN})`, 'g')
const LINE_ENDS = new RegExp(`(?<=${HAN}|[\\d)）])[^\\S\\r\\n]*[\\r\\n]+\\s*(?=${HAN}|[\\d(（])`, 'g')

/** "工 会 基 础 工 作" and "工会\n基础工作" as they are meant; blanks between Latin words stay. */
export function joined(text: string): string {
  return text.replaceAll(LINE_ENDS, '').replaceAll(BETWEEN_HAN, '').replaceAll(/\s+/g, ' ').trim()
}

/** Full-width figures as half-width ones, sign by sign: places in the text stay the same. */
export function halfFigures(text: string): string {
  return text.replaceAll(/[０-９％]/g, (sign) => sign.normalize('NFKC'))
}

export type NumberStyle = 'han' | 'hanBracket' | 'arabic' | 'dotted' | 'bracket' | 'half' | 'circled' | 'letter'

export interface PrintedNumber {
  readonly style: NumberStyle
  /** Its place among its like, from 1. */
  readonly value: number
  readonly rest: string
}

const HAN_DIGITS = '一二三四五六七八九十'
const STYLES: readonly { readonly style: NumberStyle; readonly pattern: RegExp }[] = [
  { style: 'han', pattern: /^第?([一二三四五六七八九十]{1,3})(?:部分|类|项|条)?[、.．:：\s,，]\s*/ },
  { style: 'hanBracket', pattern: /^[（(]([一二三四五六七八九十]{1,3})[)）][、.．]?\s*/ },
  { style: 'dotted', pattern: /^(?:[A-Z]?\d{1,2}[.．-]){1,3}(\d{1,2})(?=[\s、.．一-鿿★*])[、.．]?\s*/ },
  { style: 'arabic', pattern: /^(\d{1,3})(?:[、．]|\.(?!\d))\s*/ },
  { style: 'bracket', pattern: /^[（(](\d{1,2})[)）][、.．]?\s*/ },
  { style: 'half', pattern: /^(\d{1,2})[)）][、.．]?\s*/ },
  { style: 'circled', pattern: /^([①-⑳])[、.．]?\s*/ },
  { style: 'letter', pattern: /^([A-Z])[、.．]\s*/ },
  { style: 'letter', pattern: /^[A-Z](\d{1,3})[\s、.．:：]*(?=[一-鿿★*])/ },
]

/** The number printed in front of a text, and the text behind it. */
export function printedNumber(text: string): PrintedNumber | undefined {
  const plain = halfFigures(text)
  for (const { style, pattern } of STYLES) {
    const match = pattern.exec(plain)
    if (match !== null) return { style, value: placeOf(match[1] ?? ''), rest: text.slice(match[0].length) }
  }
  return undefined
}

/** The number in a column of its own: "一", "1", "(2)", "1.2". */
export function numberAlone(text: string): Omit<PrintedNumber, 'rest'> | undefined {
  const plain = flat(text).replace(/[*★☆※▲●﹡]/g, '')
  if (/^[一二三四五六七八九十]{1,3}$/.test(plain)) return { style: 'han', value: placeOf(plain) }
  if (/^\d{1,3}$/.test(plain)) return { style: 'arabic', value: Number(plain) }
  const read = printedNumber(`${text.trim().replace(/[*★☆※▲●﹡]/g, '')}、一`)
  return read !== undefined && /^[、一]*$/.test(read.rest) ? read : undefined
}

function placeOf(sign: string): number {
  if (/^\d+$/.test(sign)) return Number(sign)
  if (/^[①-⑳]$/.test(sign)) return sign.charCodeAt(0) - '①'.charCodeAt(0) + 1
  if (/^[A-Z]$/.test(sign)) return sign.charCodeAt(0) - 64
  const [tens, ones] = sign.includes('十') ? sign.split('十') : ['', sign]
  const ten = sign.includes('十') ? Math.max(1, HAN_DIGITS.indexOf(tens ?? '') + 1) * 10 : 0
  return ten + (ones === '' || ones === undefined ? 0 : HAN_DIGITS.indexOf(ones) + 1)
}

const STARS = /[★☆※▲△●◆﹡＊*✱]+/g
const DUTY = /[（(【〔[]\s*(?:★|\*)?\s*必\s*备\s*(?:项目?|条件|指标)?\s*[)）】〕\]]|^必备[：:、]\s*/g

/** Without stars and marks of duty; `starred` says whether there were any. */
export function withoutStars(text: string): { readonly text: string; readonly stars: string } {
  const stars = [...(text.match(STARS) ?? []), ...(text.match(DUTY) ?? []).map(() => '必备')].join('')
  return { text: text.replaceAll(DUTY, '').replaceAll(STARS, '').trim(), stars }
}
