import type { Level, Scheme } from '../scheme/index.ts'
import { type AssessmentTree, levelsFromTop, own, type UnitNode } from '../scoring/index.ts'
import type { Certificate, Check, LevelTrial } from './certificate.ts'
import { checkLevel, type PrerequisiteFacts } from './level-checks.ts'
import { type FilledQuota, fillQuota } from './quotas.ts'

/** What the tree does not know: facts for prerequisites, by unit. `titleFacts` gives those of titles held. */
export interface RatingContext {
  readonly facts?: Readonly<Record<string, PrerequisiteFacts>>
}

export type RatingReason = 'exempt' | 'gate' | 'pending' | 'veto' | 'prerequisite' | 'categoryLine' | 'vote' | 'quota'

export interface RatedUnit {
  readonly id: string
  readonly level: string | null
  readonly reasons: readonly RatingReason[]
  readonly certificate: Certificate
}

export interface QuotaOutcome {
  readonly level: string
  readonly segment: string | null
  readonly places: number
  readonly taken: number
}

export type RatingWarning =
  | {
      readonly code: 'quotaExceeded'
      readonly level: string
      readonly segment: string | null
      readonly places: number
      readonly taken: number
    }
  | { readonly code: 'tiesUndeclared'; readonly level: string; readonly segment: string | null }
  | {
      readonly code: 'voteParticipation'
      readonly unit: string
      readonly item: string
      readonly pct: string
      readonly minPct: string
    }

export interface RatingOutcome {
  /** In the order of the tree. */
  readonly units: readonly RatedUnit[]
  /** In the order of the scheme. */
  readonly quotas: readonly QuotaOutcome[]
  readonly warnings: readonly RatingWarning[]
}

interface Running {
  readonly unit: UnitNode
  readonly facts: PrerequisiteFacts
  readonly trials: LevelTrial[]
  readonly reasons: Set<RatingReason>
  level: string | null
}

/**
 * Turns a score tree into levels. From the top level down: who is ranked and has no level yet is tried on every condition;
 * those who meet all of them compete for the level's places where it has a quota; whoever misses anything is tried for
 * the next level. A vetoed unit keeps score and rank, takes no place of a level its veto bars, and counts in the base.
 */
export function rate(scheme: Scheme, tree: AssessmentTree, context: RatingContext = {}): RatingOutcome {
  const levels = levelsFromTop(scheme)
  const running = tree.units.map((unit): Running => {
    const facts = own(context.facts, unit.id) ?? {}
    return { unit, facts, trials: [], reasons: new Set(unit.reasons), level: null }
  })
  const ranked = running.filter(({ unit }) => unit.standing === 'ranked')
  const participating = running
    .filter(({ unit }) => unit.standing === 'ranked' || unit.standing === 'pending')
    .map(({ unit }) => unit)
  const filled: FilledQuota[] = []
  for (const index of levels.keys()) filled.push(...tryLevel({ scheme, levels, index, ranked, participating }))
  return {
    units: running.map(ratedUnit),
    quotas: (scheme.quotas ?? []).map((quota) => quotaOutcome(quota, filled)),
    warnings: [...tree.warnings, ...filled.flatMap(quotaWarnings)],
  }
}

interface Trial {
  readonly scheme: Scheme
  readonly levels: readonly Level[]
  readonly index: number
  readonly ranked: readonly Running[]
  readonly participating: readonly UnitNode[]
}

function tryLevel({ scheme, levels, index, ranked, participating }: Trial): readonly FilledQuota[] {
  const level = levels[index]
  if (level === undefined) return []
  const tried = ranked
    .filter((one) => one.level === null)
    .map((one) => ({ one, checks: [...checkLevel(levels, index, { scheme, unit: one.unit, facts: one.facts })] }))
  const filled: FilledQuota[] = []
  for (const quota of quotasOf(scheme, level.name)) {
    const candidates = tried.filter(({ checks }) => checks.every(({ holds }) => holds)).map(({ one }) => one.unit)
    const result = fillQuota(quota, candidates, participating)
    filled.push(result)
    for (const { one, checks } of tried) {
      const check = result.checks.get(one.unit.id)
      if (check !== undefined) checks.push(check)
    }
  }
  for (const { one, checks } of tried) {
    const holds = checks.every((check) => check.holds)
    one.trials.push({ level: level.name, holds, checks })
    if (holds) one.level = level.name
    else for (const reason of reasonsFrom(checks)) one.reasons.add(reason)
  }
  return filled
}

/** The quotas of segments first: who comes in there competes for the places of all. */
function quotasOf(scheme: Scheme, level: string) {
  const own = (scheme.quotas ?? []).filter((quota) => quota.level === level)
  return [...own.filter(({ segment }) => segment !== undefined), ...own.filter(({ segment }) => segment === undefined)]
}

const REASONS = {
  prerequisite: 'prerequisite',
  categories: 'categoryLine',
  vote: 'vote',
  quota: 'quota',
} as const satisfies Partial<Record<Check['kind'], RatingReason>>

/** What kept a unit from a level whose score line it reached. Below the line there is nothing to explain. */
function reasonsFrom(checks: readonly Check[]): readonly RatingReason[] {
  if (checks.some(({ kind, holds }) => kind === 'score' && !holds)) return []
  return checks.flatMap(({ kind, holds }) => (holds || kind === 'score' || kind === 'veto' ? [] : [REASONS[kind]]))
}

const ORDER: readonly RatingReason[] = [
  'exempt',
  'gate',
  'pending',
  'veto',
  'prerequisite',
  'categoryLine',
  'vote',
  'quota',
]

function ratedUnit({ unit, level, reasons, trials }: Running): RatedUnit {
  const outside = unit.standing === 'ranked' ? null : unit.standing
  return {
    id: unit.id,
    level,
    reasons: ORDER.filter((reason) => reasons.has(reason)),
    certificate: { unit: unit.id, level, outside, gatesNotMet: unit.gatesNotMet, trials },
  }
}

function quotaOutcome(quota: NonNullable<Scheme['quotas']>[number], filled: readonly FilledQuota[]): QuotaOutcome {
  const own = filled.find((one) => one.quota === quota)
  return { level: quota.level, segment: quota.segment ?? null, places: own?.places ?? 0, taken: own?.taken ?? 0 }
}

function quotaWarnings({ quota, places, taken, exceeded, undeclared }: FilledQuota): readonly RatingWarning[] {
  const place = { level: quota.level, segment: quota.segment ?? null }
  return [
    ...(exceeded ? [{ code: 'quotaExceeded' as const, ...place, places, taken }] : []),
    ...(undeclared ? [{ code: 'tiesUndeclared' as const, ...place }] : []),
  ]
}
