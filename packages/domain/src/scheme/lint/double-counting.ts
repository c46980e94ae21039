import { canonicalJson, compare, exact, withoutUndefined } from '../../kernel/index.ts'
import type { MeasureFilter, MeasureQuery, MeasureWindow } from '../../ledger/index.ts'
import type { Criterion } from '../criterion.ts'
import { isCondition } from '../rule-tree.ts'
import type { Scheme } from '../scheme.ts'
import { errorAt, type Finding, warningAt } from './finding.ts'
import { subjectOf, subjectOfName } from './same-fact.ts'

interface Line {
  readonly at: number
  readonly item: Criterion
}

/** The same records, obligation or line scored twice, the same fault punished twice; one remark per later line. */
export function lintDoubleCounting(scheme: Scheme): Finding[] {
  const lines = scheme.items.map((item, at): Line => ({ at, item }))
  const pairs = lines.flatMap((second) =>
    lines
      .slice(0, second.at)
      .flatMap((first) => twice(first, second))
      .slice(0, 1),
  )
  return [...pairs, ...latenessTwice(scheme)]
}

/** At most one remark about two lines, the gravest first. */
function twice(first: Line, second: Line): Finding[] {
  const a = first.item
  const b = second.item
  const names = [`“${a.name}”和“${b.name}”`, `"${a.name}" and "${b.name}"`] as const
  const path = ['items', second.at]
  const sameName = a.name.trim() === b.name.trim()
  const sameRule = canonicalJson(withoutUndefined(a.rule)) === canonicalJson(withoutUndefined(b.rule))
  if (
    sameName &&
    sameRule &&
    canonicalJson(withoutUndefined(a.source ?? null)) === canonicalJson(withoutUndefined(b.source ?? null))
  )
    return [
      errorAt(path, 'doubleCounting', {
        zh: `${names[0]}名称和规则都相同，同一件事计了两次`,
        en: `${names[1]} have one name and one rule: the same is counted twice`,
      }),
    ]
  if (!isCondition(a.rule) && !isCondition(b.rule)) {
    if (a.source?.kind === 'measure' && b.source?.kind === 'measure' && overlaps(a.source.query, b.source.query))
      return [
        warningAt([...path, 'source', 'query'], 'doubleCounting', {
          zh: `${names[0]}统计的是同一批登记，同一条会计两次`,
          en: `${names[1]} read the same records: one record counts twice`,
        }),
      ]
    if (
      a.source?.kind === 'obligation' &&
      b.source?.kind === 'obligation' &&
      a.source.obligation === b.source.obligation
    )
      return [
        warningAt([...path, 'source'], 'doubleCounting', {
          zh: `${names[0]}看的是同一次提交，迟交会扣两次`,
          en: `${names[1]} look at one submission: lateness costs twice`,
        }),
      ]
  }
  const rewarded = rewardedTwice(a, b) ?? rewardedTwice(b, a)
  if (rewarded !== undefined)
    return [
      warningAt([...path, 'rule'], 'doubleCounting', {
        zh: `“${rewarded}”在${names[0]}里各计一次`,
        en: `“${rewarded}” counts in both ${names[1]}`,
      }),
    ]
  if (isVetoOnScoredFact(a, b) || isVetoOnScoredFact(b, a))
    return [
      warningAt(path, 'doubleCounting', {
        zh: `${names[0]}是同一件事：做不到既不得分又被否决`,
        en: `${names[1]} are one fact: failing it costs the points and is vetoed`,
      }),
    ]
  if (sameName && a.category === b.category)
    return [warningAt([...path, 'name'], 'sameName', { zh: `${names[0]}名称相同`, en: `${names[1]} have one name` })]
  return []
}

/** A part of a bonus pool that another line, or another pool, scores under the same name. */
function rewardedTwice(pool: Criterion, other: Criterion): string | undefined {
  if (pool.rule.kind !== 'bonusPool' || isCondition(other.rule)) return undefined
  const names = [other.name, ...(other.rule.kind === 'bonusPool' ? Object.keys(other.rule.parts) : [])]
  const keys = new Set(names.map((name) => subjectOfName(name).key))
  return Object.keys(pool.rule.parts).find((part) => keys.has(subjectOfName(part).key))
}

function isVetoOnScoredFact(veto: Criterion, scored: Criterion): boolean {
  if (veto.rule.kind !== 'veto' || scored.rule.kind !== 'allOrNothing') return false
  const punished = subjectOf(veto)
  const earned = subjectOf(scored)
  return punished.key === earned.key && punished.negated !== earned.negated
}

function latenessTwice(scheme: Scheme): Finding[] {
  const item = scheme.items.find(isLateness)
  if (item === undefined) return []
  return (scheme.penalties ?? []).map((_, at) =>
    warningAt(['penalties', at], 'doubleCounting', {
      zh: `“${item.name}”已对迟交扣分，总分又扣一次`,
      en: `“${item.name}” already deducts for lateness, and so does the total`,
    }),
  )
}

/** The penalty of the total is for the self-assessment; a late plan is another matter. */
function isLateness({ source, rule }: Criterion): boolean {
  if (source?.kind === 'obligation') return source.obligation === 'selfAssessment'
  return rule.kind === 'lateness'
}

/** Whether one record could be read by both queries. What they are divided by is no merit and does not count. */
function overlaps(a: MeasureQuery, b: MeasureQuery): boolean {
  return sameRecords(a.of, b.of) && meet(a.window, b.window)
}

function sameRecords(a: MeasureFilter, b: MeasureFilter): boolean {
  return (
    a.metric === b.metric &&
    intersect(a.levels, b.levels) &&
    intersect(a.kinds, b.kinds) &&
    !apart(a, b) &&
    !apart(b, a)
  )
}

function intersect(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === undefined || b === undefined || a.some((one) => b.includes(one))
}

/** Whether every amount that the first takes lies below all that the second takes. */
function apart(a: MeasureFilter, b: MeasureFilter): boolean {
  return a.atMost !== undefined && b.atLeast !== undefined && compare(exact(a.atMost), exact(b.atLeast)) < 0
}

/** Only two named windows can be known to lie apart; the others depend on the assessment. */
function meet(a: MeasureWindow, b: MeasureWindow): boolean {
  return a.kind !== 'named' || b.kind !== 'named' || (a.start <= b.end && b.start <= a.end)
}
