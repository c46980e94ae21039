import type { TiesPolicy } from '../scheme/index.ts'

/** Why a candidate fell on its side of a quota's line. */
export type QuotaSide =
  /** Enough places for everyone down to this rank. */
  | 'withinPlaces'
  /** All places went to candidates ahead. */
  | 'beyondPlaces'
  /** Tied on the line, and the tied stay out. */
  | 'tiedOut'
  /** Tied on the line, and the tied all come in. */
  | 'tiedIn'
  /** Tied on the line, and the tied share what is left. */
  | 'sharesPlace'
  /** Tied on the line, and ahead on the deciding items. */
  | 'wonTiebreak'
  /** Tied on the line, and behind on the deciding items. */
  | 'lostTiebreak'
  /** Tied on the line and still tied after all deciding items: out together. */
  | 'stillTied'

/** One condition of a level, checked for one unit, with the values it was checked on. */
export type Check =
  | { readonly kind: 'veto'; readonly holds: boolean; readonly vetoes: readonly string[] }
  | {
      readonly kind: 'score'
      readonly holds: boolean
      readonly min: string
      readonly actual: string
      readonly compared: 'total' | 'final'
    }
  | {
      readonly kind: 'categories'
      readonly holds: boolean
      readonly minPct: string
      readonly percents: readonly {
        readonly category: string
        readonly percent: string | null
        readonly holds: boolean
      }[]
    }
  | {
      readonly kind: 'vote'
      readonly holds: boolean
      readonly item: string
      readonly minPct: string
      /** Two decimals, for people; null where there is no valid vote. */
      readonly percent: string | null
      readonly participationMissed: boolean
    }
  | {
      readonly kind: 'prerequisite'
      readonly holds: boolean
      readonly fact: string
      readonly min: string
      readonly actual: string | null
    }
  | QuotaCheck

export interface QuotaCheck {
  readonly kind: 'quota'
  readonly holds: boolean
  readonly segment: string | null
  /** How many units took part: the base of a share. */
  readonly base: number
  readonly places: number
  /** How many candidates stand strictly ahead. */
  readonly ahead: number
  /** All candidates with the same number as this unit, itself included, when more than one. */
  readonly tied: readonly string[]
  readonly ties: (typeof TiesPolicy)['options'][number]
  readonly chain: readonly string[]
  readonly side: QuotaSide
}

/** One level that was tried, from the top: every condition, and whether all of them hold. */
export interface LevelTrial {
  readonly level: string
  readonly holds: boolean
  readonly checks: readonly Check[]
}

/**
 * Why a unit has the level it has: every level tried from the top down to the one given, with every condition and its
 * values. Whoever has the tree can check it without the program that wrote it.
 */
export interface Certificate {
  readonly unit: string
  readonly level: string | null
  /** A unit that is not ranked is tried for nothing. */
  readonly outside: 'exempt' | 'notAdmitted' | 'pending' | null
  readonly gatesNotMet: readonly string[]
  readonly trials: readonly LevelTrial[]
}
