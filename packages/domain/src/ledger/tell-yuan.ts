import { exact, formFor, groupDigits, multiply, ratio, toText } from '../kernel/index.ts'
import { METRICS, type Metric, type MetricUnit } from './metric.ts'
import type { Name } from './name.ts'

/** Fen as yuan, exactly, as it is typed and as a cell of a sheet has it: 286050 → "2860.5". */
export function tellYuan(fen: number): string {
  return toText(multiply(exact(String(fen)), ratio(1, 100)))
}

/**
 * Money as it is read, of yuan as they are typed, the same in both languages: "12345.6" → "¥12,345.60". A mean that no
 * decimal ends stays the fraction that it is.
 */
export function sayTypedYuan(yuan: string): string {
  if (yuan.includes('/')) return `¥${yuan}`
  const [whole = '', fraction = ''] = yuan.split('.')
  return `¥${groupDigits(whole)}.${fraction.padEnd(2, '0')}`
}

/** Exact fen, also as a decimal or a reduced fraction, as they are read: "1234560" → "¥12,345.60". */
export function sayFen(fen: string): string {
  return sayTypedYuan(toText(multiply(exact(fen), ratio(1, 100))))
}

/** Whether the amounts of a metric are fen of money. */
export function isMoney(metric: Metric): boolean {
  return METRICS[metric].unit === 'fen'
}

/** The amount of a measure as it is read: money in yuan, all else as a number. */
export function sayAmount(metric: Metric, amount: string): string {
  return isMoney(metric) ? sayFen(amount) : groupDigits(amount)
}

/** What the words behind an amount are, money having its sign in front; in English by number, as `formFor` takes them. */
const BEHIND = {
  count: { zh: '', en: '' },
  persons: { zh: '人', en: 'person|people' },
  members: { zh: '人', en: 'person|people' },
  days: { zh: '天', en: 'day|days' },
  fen: { zh: '', en: '' },
  hours: { zh: '学时', en: 'hour|hours' },
} as const satisfies Record<MetricUnit, Name>

/** An amount with what it is counted in: "¥12,345.60", "3 天", "3 days", "2". */
export function sayCounted(metric: Metric, amount: string): Name {
  const said = sayAmount(metric, amount)
  const { zh, en } = BEHIND[METRICS[metric].unit]
  return zh === '' ? { zh: said, en: said } : { zh: `${said} ${zh}`, en: `${said} ${formFor(amount, en)}` }
}
