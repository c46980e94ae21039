/** A decimal of four and more digits before its point, with nothing else; a number with leading zeros is a code. */
const LONG_DECIMAL = /^([-−+]?)([1-9]\d{3,})((?:\.\d+)?%?)$/
const GROUP = 3

/**
 * "1234567.5" → "1,234,567.5": as Chinese and English both write it. Anything that is no such number (a fraction, a code, a
 * text) is given back as it is. Years are numbers too: whoever shows one does not come here.
 */
export function groupDigits(value: string | number): string {
  const text = `${value}`
  const [, sign = '', whole = '', rest = ''] = LONG_DECIMAL.exec(text) ?? []
  if (whole === '') return text
  const first = whole.length % GROUP
  const groups = Array.from({ length: Math.floor(whole.length / GROUP) }, (_, at) =>
    whole.slice(first + at * GROUP, first + (at + 1) * GROUP),
  )
  return sign + (first === 0 ? groups : [whole.slice(0, first), ...groups]).join(',') + rest
}
