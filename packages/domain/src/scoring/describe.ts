import { formFor, groupDigits } from '../kernel/index.ts'
import { sayFen } from '../ledger/index.ts'
import {
  type Bilingual,
  countsMoney,
  type FactSource,
  inLanguage,
  type Language,
  sidesOfMoney,
} from '../scheme/index.ts'
import type { Cap, Clause, More, Values } from './clause.ts'
import { CLAUSES, type ClauseCode } from './clause-texts.ts'
import { MORE, type MoreCode } from './more-texts.ts'

/**
 * The clause that gave the points, in one sentence: "3 次,每次 2 分". With the line's source, what is money reads as money:
 * the values themselves are kept in fen.
 */
export function describeClause(clause: Clause, language: Language, source?: FactSource): string {
  const { code, values } = clause
  return fill(...asMoney({ sentence: CLAUSES[code], values, measured: MEASURED[code] }, source), language)
}

/** What would give more: "再有 2 次可多得 1 分". */
export function describeMore(more: More, language: Language, source?: FactSource): string {
  const { code, values } = more
  const sentence = fill(...asMoney({ sentence: MORE[code], values, measured: MEASURED[code] }, source), language)
  if (more.part === undefined) return sentence
  return language === 'en' ? `part “${more.part}”: ${sentence}` : `分项“${more.part}”：${sentence}`
}

/** The values of a sentence that are of the same kind as the fact, so that they are money where it is. */
const MEASURED: Partial<Readonly<Record<ClauseCode | MoreCode, readonly string[]>>> = {
  ...{ minimumReached: ['count', 'min'], minimumExceeded: ['count', 'min'] },
  ...{ minimumMissed: ['count', 'min'], minimumShare: ['count', 'min'], moreOccurrences: ['count'] },
  ...{ rank: ['value'], rankBeyond: ['value'], overtake: ['count'] },
  ...{ leader: ['value'], shareOfLeader: ['value', 'leader'], reachLeader: ['count'] },
  ...{ atMean: ['value', 'mean'], fromMean: ['value', 'mean', 'distance', 'one'], closerToMean: ['distance'] },
  ...{ targetShare: ['done', 'target'], targetReached: ['done', 'target'], targetExceeded: ['done', 'target'] },
  ...{ doMore: ['count'], raiseNumerator: ['count'] },
}

interface Said {
  readonly sentence: Bilingual
  readonly values: Values
  readonly measured: readonly string[] | undefined
}

function asMoney({ sentence, values, measured }: Said, source: FactSource | undefined): readonly [Bilingual, Values] {
  const whole: Values = { one: '1', ...values }
  if (measured === undefined || !(countsMoney(source) || sidesOfMoney(source)[0])) return [sentence, whole]
  const told = Object.entries(whole).map(([name, value]) => [name, measured.includes(name) ? sayFen(value) : value])
  return [
    { ...sentence, zh: sentence.zh.replaceAll('} 次，', '}，').replaceAll('} 次', '} ') },
    Object.fromEntries(told),
  ]
}

const CAPS = {
  cap: { zh: '超过上限，由 {from} 分减为 {to} 分', en: 'capped from {from} to {to}' },
  floor: { zh: '低于下限，由 {from} 分提为 {to} 分', en: 'held at the floor: {to} instead of {from}' },
  overCap: {
    zh: '超额部分封顶，由 {from} 分减为 {to} 分',
    en: 'the part over the target is capped from {from} to {to}',
  },
  aboveCap: {
    zh: '超额部分封顶，由 {from} 分减为 {to} 分',
    en: 'the part over the minimum is capped from {from} to {to}',
  },
  maxDeduction: { zh: '扣分封顶，由 {from} 分减为 {to} 分', en: 'the deduction is capped from {from} to {to}' },
  partCap: { zh: '分项封顶，由 {from} 分减为 {to} 分', en: 'single parts are capped: {to} instead of {from}' },
} as const satisfies Record<Cap['by'], Bilingual>

/** Which bound cut the points: "超过上限,由 12 分减为 10 分". */
export function describeCap(cap: Cap, language: Language): string {
  return fill(CAPS[cap.by], { from: cap.from, to: cap.to }, language)
}

/**
 * Replaces each `{name}`, and each `{name, unit|units}` by the word that goes with that number. A name without a value
 * stays visible, which a test would catch.
 */
export function fill(sentence: Bilingual, values: Values, language: Language): string {
  return inLanguage(sentence, language).replaceAll(
    /\{(\w+)(?:, ([^}]*))?\}/g,
    (whole, name: string, forms?: string) => {
      const value = values[name]
      if (value === undefined) return whole
      if (forms !== undefined) return formFor(value, forms)
      const said = groupDigits(value)
      return language === 'en' ? said.replaceAll('、', ', ') : said
    },
  )
}
