import type { PlainDate } from '../kernel/index.ts'
import type { ListedWord } from '../ledger/index.ts'
import { contains, type DatePair } from '../period/index.ts'

/** One record of something made known: which of the district's words, when, and whether by its own due day. */
export interface Disclosed {
  readonly word: string
  readonly day: PlainDate
  /** Null where the record names no day by which it had to be known. */
  readonly onTime: boolean | null
}

/**
 * `missed`: the period is over without it · `late`: made known after a due day that a record names · `due`: it has to be
 * made known until the period ends · `onTime` · `undated`: made known, no due day is named · `open`: need not be.
 */
export const COVERAGE_STATES = ['missed', 'late', 'due', 'onTime', 'undated', 'open'] as const
export type CoverageState = (typeof COVERAGE_STATES)[number]

/** How one unit stands with one of the district's words in a period. */
export interface CoverageCell {
  readonly state: CoverageState
  readonly count: number
  readonly lastOn: PlainDate | null
}

export interface Coverage {
  /** In the order of the words. */
  readonly cells: readonly CoverageCell[]
  /** What has to be made known (必公开), and how much of it was. */
  readonly must: number
  readonly mustDone: number
  /** Records of words that do not stand on the list any more. */
  readonly unlisted: number
}

/** What of the district's own list a unit has made known in a period, by a day, and what it has not. */
export function disclosureCoverage(
  words: readonly ListedWord[],
  disclosed: readonly Disclosed[],
  { period, today }: { readonly period: DatePair; readonly today: PlainDate },
): Coverage {
  const within = disclosed.filter(({ day }) => contains(period, day) && day <= today)
  const cells = words.map(({ word, must }): CoverageCell => {
    const own = within.filter((each) => each.word === word)
    const lastOn =
      own
        .map(({ day }) => day)
        .toSorted()
        .at(-1) ?? null
    const undone = must ? (today > period.end ? 'missed' : 'due') : 'open'
    return { state: own.length === 0 ? undone : stateOf(own), count: own.length, lastOn }
  })
  const listed = new Set(words.map(({ word }) => word))
  const musts = cells.filter((_, at) => words[at]?.must)
  return {
    cells,
    must: musts.length,
    mustDone: musts.filter(({ count }) => count > 0).length,
    unlisted: within.filter(({ word }) => !listed.has(word)).length,
  }
}

/** One that came late is told, however many others were in time. */
function stateOf(own: readonly Disclosed[]): CoverageState {
  if (own.some(({ onTime }) => onTime === false)) return 'late'
  return own.some(({ onTime }) => onTime === true) ? 'onTime' : 'undated'
}
