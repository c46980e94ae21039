import { exact, groupDigits, multiply, ratio, toText } from '../kernel/index.ts'
import { METRICS, type Metric } from './metric.ts'

/** Fen as yuan, exactly, as it is typed and as a cell of a sheet has it: 286050 → "2860.5". */
export function tellYuan(fen: number): string {
  return toText(multiply(exact(String(fen)), ratio(1, 100)))
}

/** Money as it is read, of yuan as they are typed, the same in both languages: "12345.6" → "¥12,345.60". */
export function sayTypedYuan(yuan: string): string {
  const [whole = '', fraction = ''] = yuan.split('.')
  return `¥${groupDigits(whole)}.${fraction.padEnd(2, '0')}`
}

/** The amount of a measure as it is read: money in yuan, all else as a number. */
export function sayAmount(metric: Metric, amount: string): string {
  if (METRICS[metric].unit !== 'fen') return groupDigits(amount)
  return sayTypedYuan(toText(multiply(exact(amount), ratio(1, 100))))
}
