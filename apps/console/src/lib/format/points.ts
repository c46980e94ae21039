/**
 * Gives all figures of a column the same number of decimals, so that they stand under each other: "8.5", "10" → "8.50",
 * "10.00" where one has two. Works on the text of exact decimals; a fraction ("1/3") and null stay as they are.
 */
export function alignDecimals(values: readonly (string | null)[]): (string | null)[] {
  const most = Math.max(0, ...values.map((value) => decimalsOf(value)))
  return values.map((value) => (value === null ? null : withDecimals(value, most)))
}

/** The same value with at least so many decimals. Never rounds: a longer one stays longer. */
export function withDecimals(value: string, decimals: number): string {
  if (decimals === 0 || value.includes('/')) return value
  const [whole = '', fraction = ''] = value.split('.')
  return `${whole}.${fraction.padEnd(decimals, '0')}`
}

function decimalsOf(value: string | null): number {
  return value === null || value.includes('/') ? 0 : (value.split('.')[1]?.length ?? 0)
}
