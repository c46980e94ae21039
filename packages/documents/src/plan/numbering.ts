import { readNumber } from './han-number.ts'
import { fold, type PlanLine } from './line.ts'

/** A printed number at the beginning of a line: the marker of a section, of an item or of a point. */
export interface Marker {
  /** As printed, or as Word would show it, without blanks: "(一)、". */
  readonly number: string
  readonly value: number
  readonly style: MarkerStyle
  /** Where the text begins after it. */
  readonly end: number
}

/**
 * Styles of numbering. Those of one family can stand for one another in a list ("1." and "2、"); `rank` is how coarse a
 * style usually is, and decides only about a style that has not been seen in the piece.
 */
export type MarkerStyle =
  | 'chapter'
  | 'part'
  | 'capital'
  | 'stem'
  | 'article'
  | 'han'
  | 'hanBracket'
  | 'digit'
  | 'decimal2'
  | 'decimal3'
  | 'digitBracket'
  | 'circled'
  | 'letter'
  | 'smallLetter'
  | 'roman'
  | 'smallRoman'
  | 'stage'
  | 'point'

export const STYLE_RANK: Readonly<Record<MarkerStyle, number>> = {
  chapter: 1,
  part: 2,
  article: 3,
  roman: 3,
  capital: 3,
  stem: 3,
  han: 4,
  hanBracket: 5,
  digit: 6,
  decimal2: 7,
  decimal3: 8,
  digitBracket: 8,
  circled: 9,
  letter: 9,
  smallLetter: 10,
  smallRoman: 10,
  stage: 5.5,
  point: 11,
}

const HAN = '[一二三四五六七八九十百]{1,4}'
const CAPITALS = '壹贰叁肆伍陆柒捌玖拾'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const DIGIT_IN_BRACKET = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'
const DIGIT_WITH_STOP = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'
const HAN_IN_BRACKET = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'
const ROMAN_FIGURES = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ'
/** What follows a figure that counts or dates and does not number. */
const COUNTED = '年月日号个名人次项户周天元届岁点时分期篇季节米公度小楼万亿千百余多至到级代多部章条'

interface Pattern {
  readonly style: MarkerStyle
  readonly form: RegExp
}

const PATTERNS: readonly Pattern[] = [
  { style: 'chapter', form: /^第\s*([一二三四五六七八九十百\d]{1,4})\s*[章编][、.:\s]*/ },
  { style: 'part', form: /^第\s*([一二三四五六七八九十百\d]{1,4})\s*(?:部分|节(?!课))[、.:,\s]*/ },
  { style: 'article', form: /^第\s*([一二三四五六七八九十百\d]{1,4})\s*条[、.:\s]*/ },
  { style: 'stage', form: /^第([一二三四五六七八九十]{1,3})(?:阶段|步)(?:[:、]|(?=\s*\([^()]{1,30}\)))\s*/ },
  { style: 'stage', form: /^(?:任务|目标|举措|措施|行动|工程|活动|专题|步骤)([一二三四五六七八九十]{1,2})[:、]\s*/ },
  { style: 'capital', form: new RegExp(`^([${CAPITALS}])\\s*[、.,:]\\s*`) },
  { style: 'stem', form: new RegExp(`^([${STEMS}])、(?![${STEMS}])\\s*`) },
  { style: 'hanBracket', form: new RegExp(`^[(\\[]\\s*(${HAN})\\s*[)\\]]\\s*[、.,:]?\\s*`) },
  { style: 'hanBracket', form: new RegExp(`^(${HAN})\\)\\s*[、.,:]?\\s*`) },
  { style: 'point', form: /^(?:其)?([一二三四五六七八九十]{1,2})(?:是|要(?=[^求点闻素紧]))/ },
  { style: 'han', form: new RegExp(`^(${HAN})\\s*(?:、|[.:,](?!\\d))\\s*`) },
  { style: 'han', form: new RegExp(`^(${HAN})\\s+(?=[\\u4E00-\\u9FFF])`) },
  { style: 'digitBracket', form: /^[([]\s*(\d{1,2})\s*[)\]]\s*[、.,:]?\s*/ },
  { style: 'digitBracket', form: /^(\d{1,2})\)\s*[、.,:]?\s*/ },
  { style: 'decimal3', form: /^(\d{1,2}\.\d{1,2}\.\d{1,2})\.?(?!\d)\s*/ },
  { style: 'digit', form: /^(\d{1,3})\s*(?:、|:(?!\d{2}))\s*/ },
  { style: 'digit', form: /^(\d{1,3})\s*\.(?!\d(?!\d?\s*月|\d{3}\s*年))\s*/ },
  { style: 'digit', form: /^(\d{1,2}),(?=[\u4E00-\u9FFF])\s*/ },
  {
    style: 'digit',
    form: new RegExp(`^(\\d{1,2})\\s+(?=[\\u4E00-\\u9FFF“《])(?![年月日号个名人次项户周天元届岁点分期]|时(?!间))`),
  },
  { style: 'roman', form: /^[([]?(I{1,3}|IV|VI{0,3}|IX|XI{0,2})[)\].、](?![A-Za-z])\s*/ },
  { style: 'smallRoman', form: /^[([]?(i{1,3}|iv|vi{0,3}|ix|xi{0,2})[)\].、](?![A-Za-z])\s*/ },
  { style: 'letter', form: /^[([]?([A-Z])[)\].、](?![A-Za-z])\s*/ },
  { style: 'smallLetter', form: /^[([]?([a-z])[)\].、](?![A-Za-z])\s*/ },
]

/** Reads the marker of a line: the automatic number where Word shows one, else the printed one. */
export function readMarker(line: PlanLine): Marker | undefined {
  if (line.autoNumber === undefined) {
    const printed = readPrintedMarker(line.folded)
    return printed === undefined ? undefined : { ...printed, number: numberIn(line.text, printed) }
  }
  const shown = readPrintedMarker(`${fold(line.autoNumber)} 某`) ?? readPrintedMarker(`${fold(line.autoNumber)}、某`)
  return shown === undefined ? undefined : { ...shown, number: line.autoNumber, end: 0 }
}

/** The number as it stands in the text, in its own width and without blanks. */
export function numberIn(text: string, { end }: Marker): string {
  return text.slice(0, end).replace(/\s/gu, '')
}

/** The marker that a text in half width begins with. Dates and counted figures are none: "3.8节", "12月", "10名". */
export function readPrintedMarker(folded: string): Marker | undefined {
  const symbol = readSymbol(folded)
  if (symbol !== undefined) return symbol
  for (const { style, form } of PATTERNS) {
    const found = form.exec(folded)
    if (found === null) continue
    const value = valueOf(style, found[1] ?? '')
    if (value === undefined) continue
    return { number: found[0].replace(/\s/gu, ''), value, style, end: found[0].length }
  }
  return readDecimal(folded)
}

function valueOf(style: MarkerStyle, digits: string): number | undefined {
  if (style === 'letter' || style === 'smallLetter') return digits.toUpperCase().charCodeAt(0) - 64
  if (style === 'roman' || style === 'smallRoman') return ROMAN_FIGURES.indexOf(digits.toUpperCase()) + 1
  if (style === 'capital') return CAPITALS.indexOf(digits) + 1
  if (style === 'stem') return STEMS.indexOf(digits) + 1
  if (style === 'decimal3') return Number(digits.split('.')[2])
  const value = readNumber(digits)
  return value === undefined || value === 0 || value > 200 ? undefined : value
}

/** "1.1 标题": a decimal number needs a blank after it, since "3.8节" and "5.1活动" are days. */
function readDecimal(folded: string): Marker | undefined {
  const found = /^\d{1,2}\.(\d{1,2})(?:\.?\s+|、)(?=[\u4E00-\u9FFF“《"]|\d{1,2}\s*(?:[-—–~至]+\s*\d{1,2}\s*)?月)/.exec(
    folded,
  )
  if (found === null) return undefined
  return { number: found[0].trim(), value: Number(found[1]), style: 'decimal2', end: found[0].length }
}

const SYMBOLS: readonly (readonly [string, MarkerStyle])[] = [
  [CIRCLED, 'circled'],
  [DIGIT_IN_BRACKET, 'digitBracket'],
  [DIGIT_WITH_STOP, 'digit'],
  [HAN_IN_BRACKET, 'hanBracket'],
  [ROMAN, 'roman'],
]

function readSymbol(folded: string): Marker | undefined {
  const first = folded.charAt(0)
  if (first === '') return undefined
  const found = SYMBOLS.find(([symbols]) => symbols.includes(first))
  if (found === undefined) return undefined
  const [symbols, style] = found
  const after = /^.[、.:,]?\s*/u.exec(folded)?.[0] ?? first
  return { number: after.trim(), value: symbols.indexOf(first) + 1, style, end: after.length }
}

const BARE_DIGIT = new RegExp(`^(\\d{1,2})(?=[\\u4E00-\\u9FFF“《])(?![\\d${COUNTED}])`)

/** "1积极": a digit straight before the text. Only a run of them (1, 2, 3 …) is a numbering. */
export function readBareDigit(folded: string): Marker | undefined {
  const found = BARE_DIGIT.exec(folded)
  const value = Number(found?.[1] ?? 0)
  if (found === null || value === 0 || COUNTED.includes(folded.charAt(found[0].length))) return undefined
  return { number: found[0], value, style: 'digit', end: found[0].length }
}

const BULLET = /^[\uF000-\uF0FF●○■□◆◇▲△★☆•·▪►➢➤√✓※◎*\-–—~]+\s*(?=[\u4E00-\u9FFF“《(\d])/u

/** How many characters of bullets stand before the text; a bullet is no number and no part of an item. */
export function bulletLength(folded: string): number {
  return BULLET.exec(folded)?.[0].length ?? 0
}
