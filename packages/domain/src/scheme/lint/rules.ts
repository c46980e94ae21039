import { compare, counted, equals, type Exact, exact, isZero, roundTo, toText } from '../../kernel/index.ts'
import { greatestPoints } from '../rule-bounds.ts'
import type { Criterion } from '../criterion.ts'
import { isCondition, type RuleAt, rulesWithin } from '../rule-tree.ts'
import type { RuleKind } from '../rule.ts'
import type { Scheme } from '../scheme.ts'
import { errorAt, type Finding, warningAt } from './finding.ts'

/** Every rule, also inside parts, against the full mark that it is to earn. */
export function lintRules(scheme: Scheme): Finding[] {
  return scheme.items.flatMap((item, at) => {
    const rules = rulesWithin({ rule: item.rule, path: ['items', at, 'rule'], points: item.points, depth: 0 })
    return [...[...rules].flatMap((one) => lintRule(item, one, scheme)), ...lintRounding(item, at)]
  })
}

function lintRule(item: Criterion, at: RuleAt, scheme: Scheme): Finding[] {
  const marks = fullMarks(at)
  return [...reach(item, at, marks), ...floors(item, at, marks), ...bonus(item, at, scheme), ...tiers(item, at)]
}

/** The full marks of a rule that are anything at all; a missing one is reported elsewhere. */
function fullMarks({ points }: RuleAt): readonly Exact[] {
  const texts = typeof points === 'string' ? [points] : Object.values(points)
  return texts.map((text) => exact(text)).filter((full) => !isZero(full))
}

/** Kinds that name points of their own and so may name more than the full mark by mistake. */
const NAMES_ITS_POINTS: ReadonlySet<RuleKind> = new Set([
  'ratioTiers',
  'gradedLevels',
  'range',
  'judged',
  'rankPoints',
  'voteShare',
])

function reach(item: Criterion, { rule, path }: RuleAt, marks: readonly Exact[]): Finding[] {
  if (isCondition(rule) || rule.kind === 'parts') return []
  for (const full of marks) {
    const most = greatestPoints(rule, full)
    if (most === undefined) continue
    const said = { name: item.name, full: toText(full), most: toText(most) }
    if (compare(most, full) < 0)
      return [
        errorAt(path, 'unreachablePoints', {
          zh: `“${said.name}”满分 ${said.full} 分，按规则最多只能得 ${said.most} 分`,
          en: `“${said.name}” has ${counted(said.full, 'point|points')}, its rule gives at most ${said.most}`,
        }),
      ]
    if (compare(most, full) > 0 && NAMES_ITS_POINTS.has(rule.kind))
      return [
        warningAt(path, 'aboveFullMark', {
          zh: `“${said.name}”满分 ${said.full} 分，按规则可得 ${said.most} 分`,
          en: `“${said.name}” has ${counted(said.full, 'point|points')}, its rule can give ${said.most}`,
        }),
      ]
  }
  return []
}

function floors(item: Criterion, { rule, path }: RuleAt, marks: readonly Exact[]): Finding[] {
  if (!('floor' in rule) || rule.floor === undefined) return []
  const floor = exact(rule.floor)
  if (isZero(floor) || !marks.some((full) => compare(floor, full) >= 0)) return []
  return [
    errorAt([...path, 'floor'], 'floorAboveFullMark', {
      zh: `“${item.name}”的下限 ${rule.floor} 分不低于满分，扣分不起作用`,
      en: `the floor of “${item.name}”, ${rule.floor}, is not below its full mark: nothing is ever deducted`,
    }),
  ]
}

function bonus(item: Criterion, { rule, path }: RuleAt, scheme: Scheme): Finding[] {
  if (rule.kind !== 'pointsPerOccurrence' && rule.kind !== 'awardMatrix' && rule.kind !== 'bonusPool') return []
  if (rule.cap !== undefined || (rule.kind === 'bonusPool' && scheme.bonus?.cap !== undefined)) return []
  if (rule.kind === 'pointsPerOccurrence' && isZero(exact(rule.each))) return []
  return [
    warningAt([...path, 'cap'], 'unboundedBonus', {
      zh: `“${item.name}”上不封顶：一个单位可凭这一项拉开全部差距`,
      en: `“${item.name}” has no cap: one unit may win by this item alone`,
    }),
  ]
}

function tiers(item: Criterion, { rule, path }: RuleAt): Finding[] {
  if (rule.kind !== 'ratioTiers') return []
  return rule.tiers.flatMap(([minPct, points], at) => {
    const next = rule.tiers[at + 1]
    const [nextPct, nextPoints] = next ?? ['0', rule.below]
    const place = next === undefined ? [...path, 'below'] : [...path, 'tiers', at + 1]
    if (next !== undefined && compare(exact(nextPct), exact(minPct)) >= 0)
      return [
        errorAt(place, 'tierOrder', {
          zh: `“${item.name}”的各档应从高到低：${nextPct}% 排在 ${minPct}% 之后`,
          en: `the steps of “${item.name}” must fall: ${nextPct}% stands after ${minPct}%`,
        }),
      ]
    if (compare(exact(nextPoints), exact(points)) < 0) return []
    return [
      errorAt(place, 'tierOrder', {
        zh: `“${item.name}”比例较低的一档得 ${nextPoints} 分，不少于较高一档的 ${points} 分`,
        en: `a lower step of “${item.name}” gives ${counted(nextPoints, 'point|points')}, no less than the ${points} of the higher one`,
      }),
    ]
  })
}

function lintRounding(item: Criterion, at: number): Finding[] {
  const { rounding } = item
  if (rounding === null || isCondition(item.rule)) return []
  const step = exact(rounding.step)
  const marks = fullMarks({ rule: item.rule, path: [], points: item.points, depth: 0 })
  const wrong = marks.find((full) => !equals(roundTo(full, step, rounding.mode), full))
  if (wrong === undefined) return []
  return [
    warningAt(['items', at, 'rounding', 'step'], 'coarseRounding', {
      zh: `“${item.name}”取整到 ${rounding.step} 分，满分 ${toText(wrong)} 分取整后变成 ${toText(roundTo(wrong, step, rounding.mode))} 分`,
      en: `“${item.name}” is rounded to ${rounding.step}: its full mark ${toText(wrong)} becomes ${toText(roundTo(wrong, step, rounding.mode))}`,
    }),
  ]
}
