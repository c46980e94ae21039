import { compare, counted, equals, exact, sum, toText } from '../../kernel/index.ts'
import { segmentName } from '../../org/index.ts'
import { rulesWithin } from '../rule-tree.ts'
import type { Scheme } from '../scheme.ts'
import { errorAt, type Finding, warningAt } from './finding.ts'
import { countsInFullMark, kindsOfUnit, sumOfFullMarks } from './full-marks.ts'

/** Printed points against the sum of what stands below them. While a full mark is missing, its sums are not judged. */
export function lintSums(scheme: Scheme): Finding[] {
  return [...categorySums(scheme), ...totalSum(scheme), ...partSums(scheme), ...uncategorised(scheme)]
}

function categorySums(scheme: Scheme): Finding[] {
  return (scheme.categories ?? []).flatMap((category, at) => {
    if (category.points === undefined) return []
    const printed = exact(category.points)
    const items = scheme.items.filter((item) => item.category === category.id)
    for (const segment of kindsOfUnit(scheme)) {
      const added = sumOfFullMarks(items, segment)
      if (added === undefined || equals(added, printed)) continue
      const [zh, en] = named(segment)
      return [
        errorAt(['categories', at, 'points'], 'categorySumMismatch', {
          zh: `“${category.name}”标明 ${category.points} 分，${zh}各项合计 ${toText(added)} 分`,
          en: `“${category.name}” says ${counted(category.points, 'point|points')}, its items${en} add up to ${toText(added)}`,
        }),
      ]
    }
    return []
  })
}

/** A total that is reached by rescaling need not be the sum of the items. */
function totalSum(scheme: Scheme): Finding[] {
  if (scheme.total === undefined || scheme.total === scheme.rescaleTo || isMarkedWhole(scheme)) return []
  const printed = exact(scheme.total)
  for (const segment of kindsOfUnit(scheme)) {
    const added = sumOfFullMarks(scheme.items, segment)
    if (added === undefined || equals(added, printed)) continue
    const [zh, en] = named(segment)
    return [
      errorAt(['total'], 'totalMismatch', {
        zh: `总分标明 ${scheme.total} 分，${zh}各项合计 ${toText(added)} 分`,
        en: `the total says ${counted(scheme.total, 'point|points')}, the items${en} add up to ${toText(added)}`,
      }),
    ]
  }
  const points = (scheme.categories ?? []).map((category) => category.points)
  const known = points.filter((one) => one !== undefined)
  const added = sum(known.map((one) => exact(one)))
  if (known.length === 0 || known.length < points.length || equals(added, printed)) return []
  return [
    errorAt(['total'], 'totalMismatch', {
      zh: `总分标明 ${scheme.total} 分，各类别合计 ${toText(added)} 分`,
      en: `the total says ${counted(scheme.total, 'point|points')}, the categories add up to ${toText(added)}`,
    }),
  ]
}

/** Nothing of the total comes from items: voices give marks of the whole, beside them stand conditions at most. */
function isMarkedWhole({ items, raters = [] }: Scheme): boolean {
  return items.length === 0 || (raters.length > 0 && !items.some(countsInFullMark))
}

function partSums(scheme: Scheme): Finding[] {
  return scheme.items.flatMap((item, at) =>
    [...rulesWithin({ rule: item.rule, path: ['items', at, 'rule'], points: item.points, depth: 0 })].flatMap(
      ({ rule, path, points }) => {
        if (rule.kind !== 'parts') return []
        const added = sum(rule.parts.map((part) => exact(part.points)))
        const marks = typeof points === 'string' ? [points] : Object.values(points)
        const wrong = marks.find((full) => compare(exact(full), added) !== 0)
        if (wrong === undefined) return []
        return [
          errorAt([...path, 'parts'], 'partsSumMismatch', {
            zh: `“${item.name}”满分 ${wrong} 分，各部分合计 ${toText(added)} 分`,
            en: `“${item.name}” has ${counted(wrong, 'point|points')}, its parts add up to ${toText(added)}`,
          }),
        ]
      },
    ),
  )
}

function uncategorised(scheme: Scheme): Finding[] {
  const { categories } = scheme
  if (categories === undefined || categories.length === 0) return []
  const outside = scheme.items.flatMap((item, at) =>
    item.category === undefined && countsInFullMark(item)
      ? [
          warningAt(['items', at, 'category'], 'uncategorised', {
            zh: `“${item.name}”不属于任何类别，不计入类别小计和单项线`,
            en: `“${item.name}” belongs to no category: it is in no subtotal and no category line`,
          }),
        ]
      : [],
  )
  const empty = categories.flatMap((category, at) =>
    scheme.items.some((item) => item.category === category.id)
      ? []
      : [
          warningAt(['categories', at], 'uncategorised', {
            zh: `类别“${category.name}”下没有考核项目`,
            en: `the category “${category.name}” has no items`,
          }),
        ],
  )
  return [...outside, ...empty]
}

function named(segment: string | undefined): readonly [zh: string, en: string] {
  if (segment === undefined) return ['', '']
  const { zh, en } = segmentName(segment)
  return [`分组“${zh}”`, ` for the segment "${en}"`]
}
