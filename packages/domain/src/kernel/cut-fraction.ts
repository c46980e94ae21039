const FRACTION = /^(-?)(\d+)\/(\d+)$/

/**
 * An exact text as it is said in a sentence: "271/3" → "90.33…". Cut and not rounded, the dots say that it goes on; a text
 * that is no fraction is given back as it is. Never for what is reckoned with.
 */
export function cutFraction(text: string): string {
  const [, sign = '', over = '', under = ''] = FRACTION.exec(text) ?? []
  if (under === '' || BigInt(under) === 0n) return text
  const hundredths = ((BigInt(over) * 100n) / BigInt(under)).toString().padStart(3, '0')
  return `${sign}${hundredths.slice(0, -2)}.${hundredths.slice(-2)}…`
}
