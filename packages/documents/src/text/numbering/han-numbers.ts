/** Signs of a Chinese number: zero to nine, ten, hundred, thousand, ten thousand. */
export interface HanDigits {
  readonly digits: string
  readonly ten: string
  readonly hundred: string
  readonly thousand: string
  readonly myriad: string
  /** Is ten written with a one before it: 壹拾, not 拾? */
  readonly oneTen: boolean
}

export const HAN_DIGITS: HanDigits = {
  digits: '零一二三四五六七八九',
  ten: '十',
  hundred: '百',
  thousand: '千',
  myriad: '万',
  oneTen: false,
}
export const TRADITIONAL: HanDigits = { ...HAN_DIGITS, myriad: '萬' }
export const LEGAL_SIMPLIFIED: HanDigits = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  ten: '拾',
  hundred: '佰',
  thousand: '仟',
  myriad: '萬',
  oneTen: true,
}
export const LEGAL_TRADITIONAL: HanDigits = { ...LEGAL_SIMPLIFIED, digits: '零壹貳參肆伍陸柒捌玖' }

/** 1 to 99,999,999 in words: 十二, 一百零五, 一万零三十. */
export function countingHan(value: number, signs: HanDigits): string {
  if (value > 99_999_999) return String(value)
  const high = Math.floor(value / 10_000)
  const low = value % 10_000
  if (high === 0) return withoutOne(belowMyriad(low, signs), signs)
  const gap = low > 0 && low < 1000 ? signs.digits[0] : ''
  return withoutOne(`${belowMyriad(high, signs)}${signs.myriad}${gap}${belowMyriad(low, signs)}`, signs)
}

/** One sign per digit: 一〇五. */
export function digitsHan(value: number, zero: '〇' | '○'): string {
  return [...String(value)].map((digit) => (digit === '0' ? zero : HAN_DIGITS.digits[Number(digit)])).join('')
}

function belowMyriad(value: number, signs: HanDigits): string {
  let text = ''
  let open = false
  for (const [size, sign] of [
    [1000, signs.thousand],
    [100, signs.hundred],
    [10, signs.ten],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10
    if (digit === 0) {
      open = text !== ''
      continue
    }
    text += `${open ? signs.digits[0] : ''}${signs.digits[digit]}${sign}`
    open = false
  }
  return text
}

function withoutOne(text: string, signs: HanDigits): string {
  const one = `${signs.digits[1]}${signs.ten}`
  return !signs.oneTen && text.startsWith(one) ? text.slice(1) : text
}
