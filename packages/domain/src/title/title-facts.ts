import { addDays, addMonths, type PlainDate, ratio, toText } from '../kernel/index.ts'
import type { PrerequisiteFacts } from '../rating/index.ts'
import { findHeldTitleLevel, type Scheme } from '../scheme/index.ts'
import { levelsFromTop } from '../scoring/index.ts'
import { holdsOn, lastDayOf, type Title } from './title.ts'

const YEARS = 'heldYears:'
const BELOW = 'heldBelowPct:'

/** The fact that asks for how many whole years the title has been held without a gap ("held the lower title two years"). */
export function heldYearsFact(level: string): string {
  return YEARS + level
}

/** The fact that asks for the percentage of the units below that hold the title ("60 % of the groups hold it"). */
export function heldBelowFact(level: string): string {
  return BELOW + level
}

export interface TitleContext {
  readonly scheme: Pick<Scheme, 'levels' | 'prerequisites'>
  /** All titles of the units and of those below them, also ended ones. */
  readonly titles: readonly Title[]
  /** The day on which the cohort was frozen. */
  readonly day: PlainDate
  /** The ids of the units directly below, for `heldBelowPct`. */
  readonly childrenOf?: (unitId: string) => readonly string[]
}

/**
 * The numbers that a scheme's prerequisites ask of titles, for one unit: `held:LEVEL`, `heldYears:LEVEL`,
 * `heldBelowPct:LEVEL`. A title above the level asked, in the same scheme, counts as holding it: who is 先进 has not
 * stopped being 合格. Facts of other names are left to whoever supplies them.
 */
export function titleFacts(context: TitleContext, unitId: string): PrerequisiteFacts {
  const asked = (context.scheme.prerequisites ?? []).map(({ fact }) => fact)
  return Object.fromEntries(asked.flatMap((fact): [string, string | number][] => titleFact(context, unitId, fact)))
}

function titleFact(context: TitleContext, unitId: string, fact: string): [string, string | number][] {
  const held = findHeldTitleLevel(fact)
  if (held !== undefined) return [[fact, countHeld(context, unitId, held)]]
  if (fact.startsWith(YEARS)) return [[fact, yearsHeld(context, unitId, fact.slice(YEARS.length))]]
  if (fact.startsWith(BELOW)) return [[fact, shareBelow(context, unitId, fact.slice(BELOW.length))]]
  return []
}

function countHeld(context: TitleContext, unitId: string, level: string): number {
  return titlesAtLeast(context, unitId, level).filter((title) => holdsOn(title, context.day)).length
}

/** Whole years of unbroken holding up to the day. A title that follows on the day after the last one continues it. */
function yearsHeld(context: TitleContext, unitId: string, level: string): number {
  const titles = titlesAtLeast(context, unitId, level)
  let since = context.day
  if (!titles.some((title) => holdsOn(title, since))) return 0
  for (;;) {
    const earlier = titles
      .filter((title) => holdsOn(title, since) || isDayBefore(title, since))
      .map(({ validFrom }) => validFrom)
    const first = earlier.reduce((a, b) => (b < a ? b : a), since)
    if (first === since) break
    since = first
  }
  let years = 0
  while (addMonths(since, 12 * (years + 1)) <= addDays(context.day, 1)) years++
  return years
}

function isDayBefore(title: Title, day: PlainDate): boolean {
  const last = lastDayOf(title)
  return last !== null && title.validFrom <= last && addDays(last, 1) === day
}

/** 0 without units below: nobody holds it. */
function shareBelow(context: TitleContext, unitId: string, level: string): string {
  const children = context.childrenOf?.(unitId) ?? []
  if (children.length === 0) return '0'
  const holding = children.filter((child) => countHeld(context, child, level) > 0).length
  return toText(ratio(holding * 100, children.length))
}

function titlesAtLeast({ scheme, titles }: TitleContext, unitId: string, level: string): readonly Title[] {
  const ladder = levelsFromTop(scheme).map(({ name }) => name)
  const at = ladder.indexOf(level)
  const enough = new Set(at === -1 ? [level] : ladder.slice(0, at + 1))
  return titles.filter((title) => title.unitId === unitId && enough.has(title.level))
}
