import { exact, toText } from '../kernel/index.ts'
import { type Name, sayFen, stepName } from '../ledger/index.ts'
import { countsMoney, type FactSource, sidesOfMoney } from '../scheme/index.ts'
import type { FactValue } from './fact.ts'

/**
 * A fact in the fewest words, to stand behind the name of its line: "4/5", "3", "已达到", "二等奖"; with the line's source,
 * money as money: "¥12,345.60".
 */
export function tellFact(value: FactValue | null, source?: FactSource): Name {
  const money = countsMoney(source)
  if (value === null) return { zh: '还没有数据', en: 'no datum yet' }
  if (typeof value === 'boolean') return value ? { zh: '已达到', en: 'yes' } : { zh: '未达到', en: 'no' }
  if (typeof value === 'number') return same(money ? sayFen(`${value}`) : `${value}`)
  if (typeof value === 'string')
    return isNumber(value) ? same(money ? sayFen(value) : toText(exact(value))) : stepName(value)
  if (Array.isArray(value)) return isRatio(value) ? same(tellRatio(value, source)) : tellList(value)
  const counts = Object.entries(value).flatMap(([name, count]) =>
    typeof count === 'number' ? [[stepName(name), `${count}`] as const] : [],
  )
  if (counts.length === 0) return same('0')
  return {
    zh: counts.map(([name, count]) => `${name.zh} ${count}`).join('、'),
    en: counts.map(([name, count]) => `${name.en} ${count}`).join(', '),
  }
}

function same(text: string): Name {
  return { zh: text, en: text }
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text)
}

/** Two sides, both known: lists of awards and of conditions hold no numbers. */
function isRatio(value: readonly unknown[]): boolean {
  return (
    value.length === 2 &&
    value.every((side) => typeof side === 'number' || (typeof side === 'string' && isNumber(side)))
  )
}

function tellRatio(sides: readonly unknown[], source: FactSource | undefined): string {
  const money = sidesOfMoney(source)
  return sides.map((side, at) => (money[at] === true ? sayFen(`${side as string}`) : `${side as string}`)).join('/')
}

function tellList(value: readonly unknown[]): Name {
  return { zh: `${value.length} 项`, en: value.length === 1 ? '1 entry' : `${value.length} entries` }
}
