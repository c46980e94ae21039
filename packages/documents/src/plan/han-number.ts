const DIGITS = '零一二三四五六七八九'
const ZERO = /[〇○]/gu

/** A number in Chinese or Arabic digits up to 99 and 百, or undefined: "十二" and "12" are 12, "廿一" is 21. */
export function readNumber(text: string): number | undefined {
  const plain = text
    .replace(ZERO, '零')
    .replace('两', '二')
    .replace('元', '一')
    .replace('正', '一')
    .replace('廿', '二十')
  if (/^\d{1,4}$/.test(plain)) return Number(plain)
  if (plain === '冬') return 11
  if (plain === '腊') return 12
  const parts = /^([一二三四五六七八九])?(百)?零?([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(plain)
  if (parts === null || plain === '') return undefined
  const [, head, hundred, tens, ten, ones] = parts
  if (hundred !== undefined)
    return valueOf(head, 1) * 100 + valueOf(tens, ten ? 1 : 0) * (ten ? 10 : 1) + valueOf(ones, 0)
  if (ten !== undefined) return valueOf(head ?? tens, 1) * 10 + valueOf(ones, 0)
  return plain.length === 1 ? valueOf(head ?? tens ?? ones, 0) : undefined
}

function valueOf(digit: string | undefined, otherwise: number): number {
  return digit === undefined ? otherwise : DIGITS.indexOf(digit)
}
