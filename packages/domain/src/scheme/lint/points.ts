import { exact, isZero } from '../../kernel/index.ts'
import { segmentName } from '../../org/index.ts'
import type { Criterion } from '../criterion.ts'
import { isCondition, rulesWithin } from '../rule-tree.ts'
import type { Scheme } from '../scheme.ts'
import { segmentsOf } from '../segments.ts'
import { errorAt, type Finding, warningAt } from './finding.ts'
import { isExtra } from './full-marks.ts'

/** Full marks that are missing, are nothing, or stand where they count nowhere. */
export function lintPoints(scheme: Scheme): Finding[] {
  const empty = scheme.items.length === 0 && (scheme.raters ?? []).length === 0
  const segments = segmentsOf(scheme)
  return [
    ...(empty
      ? [
          errorAt(['items'], 'emptyScheme', {
            zh: '方案没有考核项目，也没有评分主体',
            en: 'the scheme has neither items nor raters',
          }),
        ]
      : []),
    ...scheme.items.flatMap((item, at) => [...itemPoints(item, at, segments), ...partPoints(item, at)]),
    ...categoryPoints(scheme),
  ]
}

function itemPoints(item: Criterion, at: number, segments: ReadonlySet<string>): Finding[] {
  const path = ['items', at, 'points']
  if (isCondition(item.rule)) return conditionPoints(item, at)
  if (typeof item.points === 'string')
    return isZero(exact(item.points)) && item.rule.kind !== 'bonusPool' ? [noPoints(item, path)] : []
  const marks = item.points
  if (Object.keys(marks).length === 0)
    return [errorAt(path, 'missingPoints', { zh: `“${item.name}”没有分值`, en: `“${item.name}” has no points` })]
  return [...segments].flatMap((segment) => {
    const value = marks[segment]
    const called = segmentName(segment)
    const zh = `“${item.name}”对分组“${called.zh}”`
    const en = `“${item.name}” for the segment “${called.en}”`
    if (value === undefined)
      return [errorAt([...path, segment], 'missingPoints', { zh: `${zh}没有分值`, en: `${en} has no points` })]
    if (!isZero(exact(value))) return []
    return [warningAt([...path, segment], 'missingPoints', { zh: `${zh}的分值为 0`, en: `${en} has 0 points` })]
  })
}

function noPoints(item: Criterion, path: readonly (string | number)[]): Finding {
  if (item.rule.kind === 'pointsPerOccurrence' || item.rule.kind === 'awardMatrix')
    return warningAt(path, 'missingPoints', {
      zh: `“${item.name}”满分为 0，得分全部超出满分`,
      en: `“${item.name}” has no full mark: all that it gives is beyond it`,
    })
  return errorAt(path, 'missingPoints', { zh: `“${item.name}”没有分值`, en: `“${item.name}” has no points` })
}

function partPoints(item: Criterion, at: number): Finding[] {
  const start = { rule: item.rule, path: ['items', at, 'rule'], points: item.points, depth: 0 }
  return [...rulesWithin(start)].flatMap(({ rule, path }) =>
    rule.kind !== 'parts'
      ? []
      : rule.parts.flatMap((part, index) =>
          isZero(exact(part.points)) && !isExtra(part.rule)
            ? [
                errorAt([...path, 'parts', index, 'points'], 'missingPoints', {
                  zh: `“${item.name}”的“${part.name}”没有分值`,
                  en: `“${part.name}” of “${item.name}” has no points`,
                }),
              ]
            : [],
        ),
  )
}

function conditionPoints(item: Criterion, at: number): Finding[] {
  const marks = typeof item.points === 'string' ? [item.points] : Object.values(item.points)
  if (marks.every((value) => isZero(exact(value)))) return []
  return [
    warningAt(['items', at, 'points'], 'pointsOnCondition', {
      zh: `“${item.name}”是门槛或否决，不计分，这里的分值不起作用`,
      en: `“${item.name}” is a gate or a veto: its points count nowhere`,
    }),
  ]
}

function categoryPoints({ categories = [] }: Scheme): Finding[] {
  if (categories.every((category) => category.points === undefined)) return []
  return categories.flatMap((category, at) =>
    category.points === undefined
      ? [
          warningAt(['categories', at, 'points'], 'missingPoints', {
            zh: `类别“${category.name}”没有标明分值`,
            en: `the category “${category.name}” has no points`,
          }),
        ]
      : [],
  )
}
