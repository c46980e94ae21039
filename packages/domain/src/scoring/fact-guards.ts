import { type Exact, exact, fromInteger } from '../kernel/index.ts'
import type { FactOf, FactValue, PartFacts } from './fact.ts'

/**
 * The fact of a rule, narrowed. A fact of the wrong shape here is an accident: `readFact` refuses it at the edge, and the
 * conversion from measures makes only what the rule kind takes.
 */
export function asCount(fact: FactValue): number {
  if (typeof fact === 'number') return fact
  throw unfit('a count', fact)
}

export function asBoolean(fact: FactValue): boolean {
  if (typeof fact === 'boolean') return fact
  throw unfit('true or false', fact)
}

export function asText(fact: FactValue): string {
  if (typeof fact === 'string') return fact
  throw unfit('a text', fact)
}

/** A quantity: a count or a decimal text. */
export function asExact(fact: FactValue): Exact {
  if (typeof fact === 'number') return fromInteger(fact)
  if (typeof fact === 'string') return exact(fact)
  throw unfit('a number', fact)
}

export function asRatio(fact: FactValue): FactOf<'ratioLinear'> {
  if (isRatio(fact)) return fact
  throw unfit('[numerator, denominator]', fact)
}

/** Condition texts, or the totals of children: a list of texts with gaps. */
export function asTexts(fact: FactValue): readonly (string | null)[] {
  if (isTexts(fact)) return fact
  throw unfit('a list of texts', fact)
}

export function asAwards(fact: FactValue): FactOf<'awardMatrix'> {
  if (isAwards(fact)) return fact
  throw unfit('a list of [event, level, place]', fact)
}

/** Votes by option, or occurrences by part: counts by name with gaps. */
export function asCounts(fact: FactValue): Readonly<Record<string, number | null>> {
  if (isCounts(fact)) return fact
  throw unfit('counts by name', fact)
}

export function asPartFacts(fact: FactValue): PartFacts {
  if (isRecord(fact)) return fact
  throw unfit('facts by part', fact)
}

function isRatio(fact: FactValue): fact is FactOf<'ratioLinear'> {
  return Array.isArray(fact) && fact.length === 2 && !fact.some((side) => Array.isArray(side))
}

function isTexts(fact: FactValue): fact is (string | null)[] {
  return Array.isArray(fact) && fact.every((element) => element === null || typeof element === 'string')
}

function isAwards(fact: FactValue): fact is FactOf<'awardMatrix'> {
  return Array.isArray(fact) && fact.every((element) => element === null || Array.isArray(element))
}

function isCounts(fact: FactValue): fact is Record<string, number | null> {
  return isRecord(fact) && Object.values(fact).every((element) => element === null || typeof element === 'number')
}

function isRecord(fact: FactValue): fact is PartFacts {
  return typeof fact === 'object' && !Array.isArray(fact)
}

function unfit(wanted: string, fact: FactValue): TypeError {
  return new TypeError(`the fact does not fit its rule: wanted ${wanted}, got ${JSON.stringify(fact)}`)
}
