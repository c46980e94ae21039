import { compare, counted, exact } from '../../kernel/index.ts'
import type { Criterion } from '../criterion.ts'
import { isCondition, rulesWithin } from '../rule-tree.ts'
import type { Combine, Scheme } from '../scheme.ts'
import { segmentsOf } from '../segments.ts'
import type { JsonPath } from './json-path.ts'
import { type SchemeFault, schemeFault } from './scheme-fault.ts'

/** What is wrong with a scheme of the right shape: names that lead nowhere, names used twice, bounds that cross. */
export function referenceFaults(scheme: Scheme): SchemeFault[] {
  const known: Known = {
    items: new Set(scheme.items.map((item) => item.id)),
    levels: new Set(scheme.levels.map((level) => level.name)),
    segments: segmentsOf(scheme),
  }
  return [
    ...duplicates(
      scheme.items,
      (item) => item.id,
      (at) => ['items', at, 'id'],
    ),
    ...duplicates(
      scheme.categories ?? [],
      (category) => category.id,
      (at) => ['categories', at, 'id'],
    ),
    ...duplicates(
      scheme.raters ?? [],
      (rater) => rater.id,
      (at) => ['raters', at, 'id'],
    ),
    ...duplicates(
      scheme.levels,
      (level) => level.name,
      (at) => ['levels', at, 'name'],
    ),
    ...scheme.items.flatMap((item, at) => itemFaults(scheme, item, { at, known })),
    ...(scheme.review === undefined ? [] : combineFaults(scheme.review.combine, ['review', 'combine'])),
    ...scheme.levels.flatMap((level, at) =>
      level.vote === undefined ? [] : unknown(known, 'items', [['levels', at, 'vote', 'item'], level.vote.item]),
    ),
    ...(scheme.quotas ?? []).flatMap((quota, at) => quotaFaults(quota, { at, known })),
    ...(scheme.prerequisites ?? []).flatMap((one, at) =>
      unknown(known, 'levels', [['prerequisites', at, 'level'], one.level]),
    ),
  ]
}

interface Known {
  readonly items: ReadonlySet<string>
  readonly levels: ReadonlySet<string>
  readonly segments: ReadonlySet<string>
}

function itemFaults(scheme: Scheme, item: Criterion, { at, known }: { at: number; known: Known }): SchemeFault[] {
  const faults: SchemeFault[] = []
  const { category, source } = item
  const listed = scheme.categories ?? []
  if (category !== undefined && listed.length > 0 && !listed.some(({ id }) => id === category))
    faults.push(schemeFault('unknownCategory', ['items', at, 'category'], { what: category }))
  if (
    source?.kind === 'measure' &&
    source.query.window.kind === 'named' &&
    source.query.window.start > source.query.window.end
  )
    faults.push(crossing(['items', at, 'source', 'query', 'window', 'end'], source.query.window.start))
  for (const { rule, path, depth } of rulesWithin({
    rule: item.rule,
    path: ['items', at, 'rule'],
    points: item.points,
    depth: 0,
  })) {
    if (depth > 0 && (isCondition(rule) || rule.kind === 'bonusPool'))
      faults.push(schemeFault('notAllowedHere', [...path, 'kind'], { what: rule.kind }))
    if (depth > 0 && rule.kind === 'childAverage' && rule.noChildren === 'scaleOwn')
      faults.push(schemeFault('notAllowedHere', [...path, 'noChildren'], { what: rule.noChildren }))
    if (rule.kind === 'parts')
      faults.push(
        ...duplicates(
          rule.parts,
          (part) => part.id,
          (index) => [...path, 'parts', index, 'id'],
        ),
      )
    if (rule.kind === 'range' && compare(exact(rule.min), exact(rule.max)) > 0)
      faults.push(crossing([...path, 'max'], rule.min))
    if (rule.kind === 'judged' && rule.min !== undefined && rule.max !== undefined)
      if (compare(exact(rule.min), exact(rule.max)) > 0) faults.push(crossing([...path, 'max'], rule.min))
    if (rule.kind === 'veto' && rule.item !== undefined)
      faults.push(...unknown(known, 'items', [[...path, 'item'], rule.item]))
    if (rule.kind === 'veto' && typeof rule.effect === 'object')
      faults.push(...unknown(known, 'levels', [[...path, 'effect', 'level'], rule.effect.level]))
  }
  return faults
}

function quotaFaults(
  quota: NonNullable<Scheme['quotas']>[number],
  { at, known }: { at: number; known: Known },
): SchemeFault[] {
  const faults = unknown(known, 'levels', [['quotas', at, 'level'], quota.level])
  if ((quota.share === undefined) === (quota.count === undefined))
    faults.push(schemeFault('exactlyOneOf', ['quotas', at], { what: 'share / count' }))
  for (const [index, id] of (quota.chain ?? []).entries())
    faults.push(...unknown(known, 'items', [['quotas', at, 'chain', index], id]))
  if (quota.segment !== undefined && known.segments.size > 0)
    faults.push(...unknown(known, 'segments', [['quotas', at, 'segment'], quota.segment]))
  return faults
}

/**
 * Dropping the highest and the lowest marks must leave at least one. Asked of our own `review` only: for a rater the exchange
 * format sets no such bound, and marks are dropped only while one remains.
 */
function combineFaults(combine: Combine, path: JsonPath): SchemeFault[] {
  if (typeof combine === 'string' || combine.minReviews > combine.dropHigh + combine.dropLow) return []
  const dropped = combine.dropHigh + combine.dropLow
  return [
    schemeFault('outOfRange', [...path, 'minReviews'], {
      zh: `${combine.minReviews}；去掉 ${dropped} 个分数后一个不剩`,
      en: `${combine.minReviews}; nothing is left when ${counted(dropped, 'mark|marks')} are dropped`,
    }),
  ]
}

const UNKNOWN = { items: 'unknownItem', levels: 'unknownLevel', segments: 'unknownSegment' } as const

function unknown(known: Known, which: keyof Known, [path, name]: readonly [JsonPath, string]): SchemeFault[] {
  return known[which].has(name) ? [] : [schemeFault(UNKNOWN[which], path, { what: name })]
}

function crossing(path: JsonPath, least: string): SchemeFault {
  return schemeFault('outOfRange', path, { zh: `不能小于 ${least}`, en: `must not be below ${least}` })
}

function duplicates<T>(list: readonly T[], idOf: (one: T) => string, path: (at: number) => JsonPath): SchemeFault[] {
  const seen = new Set<string>()
  return list.flatMap((one, at) => {
    const id = idOf(one)
    if (seen.has(id)) return [schemeFault('duplicateId', path(at), { what: id })]
    seen.add(id)
    return []
  })
}
