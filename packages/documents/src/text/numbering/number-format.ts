import { countingHan, digitsHan, HAN_DIGITS, LEGAL_SIMPLIFIED, LEGAL_TRADITIONAL, TRADITIONAL } from './han-numbers.ts'

/** Formats that are a row of signs; beyond the row Word goes on with Arabic digits. */
const ROWS: Readonly<Record<string, string>> = {
  ideographTraditional: '甲乙丙丁戊己庚辛壬癸',
  ideographZodiac: '子丑寅卯辰巳午未申酉戌亥',
  ideographEnclosedCircle: '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
  decimalEnclosedCircle: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  decimalEnclosedCircleChinese: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  decimalEnclosedFullstop: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛',
  decimalEnclosedParen: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
}

const WRITERS: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (value) => `- ${value} -`,
  ordinal: (value) => `${value}${ordinalEnd(value)}`,
  upperLetter: (value) => letters(value),
  lowerLetter: (value) => letters(value).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  chineseCounting: (value) => (value < 100 ? countingHan(value, HAN_DIGITS) : digitsHan(value, '○')),
  taiwaneseCounting: (value) => (value < 100 ? countingHan(value, HAN_DIGITS) : digitsHan(value, '○')),
  chineseCountingThousand: (value) => countingHan(value, HAN_DIGITS),
  taiwaneseCountingThousand: (value) => countingHan(value, TRADITIONAL),
  japaneseCounting: (value) => countingHan(value, HAN_DIGITS).replaceAll(/一(?=[百千])|零/g, ''),
  chineseLegalSimplified: (value) => countingHan(value, LEGAL_SIMPLIFIED),
  ideographLegalTraditional: (value) => countingHan(value, LEGAL_TRADITIONAL),
  japaneseLegal: (value) => countingHan(value, LEGAL_TRADITIONAL),
  ideographDigital: (value) => digitsHan(value, '〇'),
  japaneseDigitalTenThousand: (value) => digitsHan(value, '〇'),
  taiwaneseDigital: (value) => digitsHan(value, '○'),
}

/** A number of an automatic list as Word prints it. A format that is not known here is printed in Arabic digits. */
export function formatNumber(value: number, format: string, digits = 0): string {
  const row = ROWS[format]
  if (row !== undefined) return row[value - 1] ?? String(value)
  const write = WRITERS[format]
  if (write === undefined || value < 1) return format === 'none' ? '' : String(value).padStart(digits, '0')
  return write(value)
}

function fullWidth(value: number): string {
  return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
}

/** A to Z, then AA, BB, CC. */
function letters(value: number): string {
  const letter = String.fromCharCode(65 + ((value - 1) % 26))
  return letter.repeat(Math.min(30, Math.ceil(value / 26)))
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
  ] as const),
  ...([
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
]

function roman(value: number): string {
  if (value > 32_767) return String(value)
  let rest = value
  let text = ''
  for (const [size, sign] of ROMAN) for (; rest >= size; rest -= size) text += sign
  return text
}

function ordinalEnd(value: number): string {
  const tens = value % 100
  if (tens > 10 && tens < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}
