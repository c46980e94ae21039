import { canonicalJson, withoutUndefined } from '../kernel/index.ts'
import type { Criterion } from './criterion.ts'
import type { Rule } from './rule.ts'
import type { Scheme } from './scheme.ts'

/**
 * The canonical text of everything a scheme says: two schemes with this text in common give the same scores and read the
 * same. Optional fields that were written out with their default, or as null, and "6.0" for "6" make no difference.
 */
export function contentForHash(scheme: Scheme): string {
  return canonicalJson(withoutUndefined(scheme))
}

/**
 * The canonical text of what makes scores comparable: two schemes with this text in common have the same lines with
 * the same full marks, earned by the same kind of rule, so last year's column may stand beside this year's.
 *
 * In it: for each item its id, category, full mark (per segment) and rule kind, with the same of every part at any depth;
 * for each category its id and full mark; for each rater its id and weight; the printed total and what it is rescaled to.
 * Not in it: names, standards, thresholds and other parameters of rules, evidence, owners, sources, rounding, levels,
 * quotas, bonus, penalties, review, and the order of lines.
 */
export function structureForHash(scheme: Scheme): string {
  return canonicalJson(
    withoutUndefined({
      format: scheme.format,
      items: sortedById(scheme.items.map(structureOfItem)),
      categories: sortedById((scheme.categories ?? []).map(({ id, points }) => ({ id, points }))),
      raters: sortedById((scheme.raters ?? []).map(({ id, weight }) => ({ id, weight }))),
      total: scheme.total,
      rescaleTo: scheme.rescaleTo,
    }),
  )
}

function structureOfItem({ id, category, points, rule }: Criterion): { readonly id: string } {
  const item = { id, category, points, rule: structureOfRule(rule) }
  return item
}

function structureOfRule(rule: Rule): object {
  if (rule.kind !== 'parts') return { kind: rule.kind }
  const parts = rule.parts.map((part) => ({ id: part.id, points: part.points, rule: structureOfRule(part.rule) }))
  return { kind: rule.kind, parts: sortedById(parts) }
}

function sortedById<T extends { readonly id: string }>(list: readonly T[]): readonly T[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
