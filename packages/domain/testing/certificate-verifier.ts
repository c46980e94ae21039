import type { Certificate, Check, QuotaCheck, RatingOutcome } from '../src/rating/index.ts'
import type { Level, Quota, Scheme } from '../src/scheme/index.ts'
import type { AssessmentTree, UnitNode } from '../src/scoring/index.ts'
import { type Frac, frac, less, same, times } from './oracle-fraction.ts'

/**
 * Checks certificates without the program that wrote them: from the tree, the scheme and the facts of prerequisites alone.
 * Gives what is wrong, in words; nothing = every level follows from its certificate and every quota adds up.
 */
export function verifyCertificates(given: {
  readonly scheme: Scheme
  readonly tree: AssessmentTree
  readonly outcome: RatingOutcome
  readonly facts: Readonly<Record<string, Readonly<Record<string, string | number | null>>>>
}): readonly string[] {
  const { scheme, tree, outcome, facts } = given
  const levels = [...scheme.levels].sort((a, b) =>
    less(frac(a.min), frac(b.min)) ? 1 : less(frac(b.min), frac(a.min)) ? -1 : 0,
  )
  const wrong: string[] = []
  const nodes = new Map(tree.units.map((node) => [node.id, node]))
  for (const { id, level, certificate } of outcome.units) {
    const node = nodes.get(id)
    if (node === undefined) wrong.push(`${id}: not in the tree`)
    else
      wrong.push(
        ...verifyUnit({ scheme, levels, node, certificate, level, facts: facts[id] ?? {} }).map(
          (text) => `${id}: ${text}`,
        ),
      )
  }
  for (const quota of scheme.quotas ?? []) wrong.push(...verifyQuota({ quota, tree, outcome }))
  return wrong
}

interface UnitCase {
  readonly scheme: Scheme
  readonly levels: readonly Level[]
  readonly node: UnitNode
  readonly certificate: Certificate
  readonly level: string | null
  readonly facts: Readonly<Record<string, string | number | null>>
}

function verifyUnit({ scheme, levels, node, certificate, level, facts }: UnitCase): readonly string[] {
  const wrong: string[] = []
  const say = (holds: boolean, text: string) => holds || wrong.push(text)
  say(certificate.level === level, 'the certificate is of another level')
  if (node.standing !== 'ranked') {
    say(
      level === null && certificate.trials.length === 0 && certificate.outside === node.standing,
      'not ranked, and tried all the same',
    )
    return wrong
  }
  const until = level === null ? levels.length : levels.findIndex(({ name }) => name === level) + 1
  say(
    certificate.trials.map((trial) => trial.level).join() ===
      levels
        .slice(0, until)
        .map(({ name }) => name)
        .join(),
    'levels left out',
  )
  for (const [at, trial] of certificate.trials.entries()) {
    const rule = levels[at]
    say(trial.holds === trial.checks.every(({ holds }) => holds), `${trial.level}: the result does not follow`)
    say(trial.holds === (trial.level === level), `${trial.level}: not the first level that holds`)
    const kinds = trial.checks.map(({ kind }) => kind)
    const asked = (scheme.prerequisites ?? []).filter((one) => one.level === trial.level)
    say(
      kinds.filter((kind) => kind === 'prerequisite').length === asked.length,
      `${trial.level}: prerequisites left out`,
    )
    say(
      kinds.includes('score') && kinds.includes('veto') === node.vetoes.length > 0,
      `${trial.level}: a condition is left out`,
    )
    say(
      kinds.includes('categories') === (rule?.eachCategoryMinPct !== undefined),
      `${trial.level}: category line left out`,
    )
    for (const check of trial.checks)
      say(checkHolds(check, { scheme, levels, node, at, facts }), `${trial.level}: ${check.kind} is wrong`)
  }
  return wrong
}

function checkHolds(
  check: Check,
  { scheme, levels, node, at, facts }: Pick<UnitCase, 'scheme' | 'levels' | 'node' | 'facts'> & { at: number },
): boolean {
  switch (check.kind) {
    case 'score': {
      const actual = scheme.compare === 'afterRounding' ? node.totals.final : node.totals.total
      return actual === check.actual && check.min === levels[at]?.min && check.holds === reaches(actual, check.min)
    }
    case 'veto': {
      const barred = node.vetoes.some(({ effect }) =>
        typeof effect === 'object'
          ? at < levels.findIndex(({ name }) => name === effect.level)
          : effect === 'void' || (effect === 'noTopLevel' && at === 0),
      )
      return check.holds === !barred
    }
    case 'categories':
      return node.categories.every(({ id, points, full }) => {
        const own = check.percents.find(({ category }) => category === id)
        return (
          own?.holds ===
          (same(frac(full), [0n, 1n]) || !less(times(frac(points), [100n, 1n]), times(frac(check.minPct), frac(full))))
        )
      })
    case 'prerequisite': {
      const value = facts[check.fact] ?? null
      return (
        check.actual === (value === null ? null : `${value}`) &&
        check.holds === (value !== null && reaches(`${value}`, check.min))
      )
    }
    case 'vote':
      return check.percent !== null || !check.holds
    case 'quota':
      return check.holds === ['withinPlaces', 'tiedIn', 'sharesPlace', 'wonTiebreak'].includes(check.side)
  }
}

function reaches(actual: string | null, min: string): boolean {
  return actual !== null && !less(frac(actual), frac(min))
}

/** Recounts one quota from the tree: base, places, who stands ahead, who is tied, and how many came in. */
function verifyQuota({
  quota,
  tree,
  outcome,
}: {
  quota: Quota
  tree: AssessmentTree
  outcome: RatingOutcome
}): readonly string[] {
  const inSegment = tree.units.filter(({ segment }) => quota.segment === undefined || segment === quota.segment)
  const base = inSegment.filter(({ standing }) => standing === 'ranked' || standing === 'pending').length
  const [n, d] = times(frac(quota.share ?? '0'), frac(base))
  const places = quota.count ?? Number(n / d)
  const checked = outcome.units.flatMap(({ id, certificate }) => {
    const trial = certificate.trials.find(({ level }) => level === quota.level)
    const check = trial?.checks.find(
      (one): one is QuotaCheck => one.kind === 'quota' && one.segment === (quota.segment ?? null),
    )
    return check === undefined ? [] : [{ check, number: numberOf(tree, id) }]
  })
  const cameIn = checked.filter(({ check }) => check.holds).length
  const result = outcome.quotas.find(
    ({ level, segment }) => level === quota.level && segment === (quota.segment ?? null),
  )
  const wrong = checked.flatMap(({ check, number }) => {
    const ahead = checked.filter((other) => less(number, other.number)).length
    const level = checked.filter((other) => same(number, other.number)).length
    const side: readonly string[] =
      ahead + level <= places
        ? ['withinPlaces']
        : ahead >= places
          ? ['beyondPlaces']
          : SIDES[quota.ties ?? 'excludeTied']
    const right: boolean =
      check.base === base &&
      check.places === places &&
      check.ahead === ahead &&
      check.tied.length === (level > 1 ? level : 0)
    return right && side.includes(check.side) ? [] : [`${quota.level}: a place is wrong (${check.side})`]
  })
  const taken = quota.ties === 'sharePlace' ? Math.min(cameIn, places) : cameIn
  if (result?.places !== places || result.taken !== taken) wrong.push(`${quota.level}: the count is wrong`)
  if (cameIn > places && quota.ties !== 'includeTied' && quota.ties !== 'sharePlace')
    wrong.push(`${quota.level}: exceeded`)
  return wrong
}

const SIDES = {
  excludeTied: ['tiedOut'],
  includeTied: ['tiedIn'],
  sharePlace: ['sharesPlace'],
  tiebreak: ['wonTiebreak', 'lostTiebreak', 'stillTied'],
} as const satisfies Record<NonNullable<Quota['ties']>, readonly string[]>

function numberOf(tree: AssessmentTree, id: string): Frac {
  return frac(tree.units.find((unit) => unit.id === id)?.rankedBy ?? '-999999999')
}
