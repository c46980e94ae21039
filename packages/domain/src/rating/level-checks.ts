import { compare, divide, type Exact, exact, multiply, parseExact, roundTo, toText } from '../kernel/index.ts'
import type { Level, Scheme } from '../scheme/index.ts'
import {
  type FactValue,
  highestOpenLevel,
  participationMissed,
  type UnitNode,
  weightedShare,
} from '../scoring/index.ts'
import type { Check } from './certificate.ts'

/** Numbers that prerequisites ask for, by the name of the fact: titles held, years held. null = missing. */
export type PrerequisiteFacts = Readonly<Record<string, string | number | null>>

export interface Candidate {
  readonly scheme: Scheme
  readonly unit: UnitNode
  readonly facts: PrerequisiteFacts
}

const HUNDRED = exact('100')

/** Every condition of a level but its quota, in the order of reading: veto, score, categories, vote, prerequisites. */
export function checkLevel(levels: readonly Level[], index: number, candidate: Candidate): readonly Check[] {
  const level = levels[index]
  if (level === undefined) return []
  const { scheme, facts } = candidate
  return [
    ...vetoCheck(levels, index, candidate.unit),
    scoreCheck(level, candidate),
    ...(level.eachCategoryMinPct === undefined ? [] : [categoryCheck(level.eachCategoryMinPct, candidate.unit)]),
    ...(level.vote === undefined ? [] : [voteCheck(level.vote, candidate)]),
    ...(scheme.prerequisites ?? [])
      .filter((prerequisite) => prerequisite.level === level.name)
      .map((prerequisite) => prerequisiteCheck(prerequisite, facts)),
  ]
}

function vetoCheck(levels: readonly Level[], index: number, unit: UnitNode): readonly Check[] {
  if (unit.vetoes.length === 0) return []
  const holds = index >= highestOpenLevel(levels, unit.vetoes)
  return [{ kind: 'veto', holds, vetoes: unit.vetoes.map(({ item }) => item) }]
}

function scoreCheck(level: Level, { scheme, unit }: Candidate): Check {
  const compared = scheme.compare === 'afterRounding' ? 'final' : 'total'
  const actual = unit.totals[compared] ?? '0'
  return { kind: 'score', holds: reaches(actual, level.min), min: level.min, actual, compared }
}

/** A category of which nothing is counted has no line to reach. */
function categoryCheck(minPct: string, unit: UnitNode): Check {
  const percents = unit.categories.map(({ id, points, full, percent }) => ({
    category: id,
    percent,
    holds: percent === null || compare(multiply(exact(points), HUNDRED), multiply(exact(minPct), exact(full))) >= 0,
  }))
  return { kind: 'categories', holds: percents.every(({ holds }) => holds), minPct, percents }
}

/** A vote in which too few took part carries no level, whatever its percentage. */
function voteCheck({ item, minPct }: NonNullable<Level['vote']>, { scheme, unit }: Candidate): Check {
  const rule = scheme.items.find(({ id }) => id === item)?.rule
  const node = unit.items.find(({ id }) => id === item)
  const votes = node === undefined || node.final.fact === null ? null : countsOf(node.final.fact)
  const missed = rule?.kind === 'voteShare' && votes !== null && participationMissed(rule, votes) !== undefined
  const share =
    rule?.kind === 'voteShare' ? (votes === null ? undefined : weightedShare(rule, votes)) : shareOfItem(node)
  const holds = share !== undefined && !missed && compare(multiply(share, HUNDRED), exact(minPct)) >= 0
  const percent = share === undefined ? null : toText(roundTo(multiply(share, HUNDRED), exact('0.01'), 'halfUp'))
  return { kind: 'vote', holds, item, minPct, percent, participationMissed: missed }
}

function shareOfItem(node: UnitNode['items'][number] | undefined): Exact | undefined {
  const points = node?.final.unrounded
  const full = parseExact(node?.full ?? '0')
  if (points === null || points === undefined || full === undefined || toText(full) === '0') return undefined
  return divide(exact(points), full)
}

function countsOf(fact: FactValue): Readonly<Record<string, number | null>> | null {
  if (typeof fact !== 'object' || Array.isArray(fact)) return null
  const entries = Object.entries(fact).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
  return Object.fromEntries(entries)
}

function prerequisiteCheck({ fact, min }: { fact: string; min: string }, facts: PrerequisiteFacts): Check {
  const value = Object.hasOwn(facts, fact) ? facts[fact] : null
  const actual = value === null || value === undefined ? null : `${value}`
  return { kind: 'prerequisite', holds: actual !== null && reaches(actual, min), fact, min, actual }
}

function reaches(actual: string, min: string): boolean {
  return compare(exact(actual), exact(min)) >= 0
}
