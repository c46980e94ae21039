import { exact, isZero } from '../../kernel/index.ts'
import type { Bilingual } from '../bilingual.ts'
import type { Rule } from '../rule.ts'
import { rulesWithin } from '../rule-tree.ts'
import type { Scheme } from '../scheme.ts'
import { type Finding, warningAt } from './finding.ts'

/** Parameters that change nothing: written, so the author expects an effect. */
export function lintIdleParameters(scheme: Scheme): Finding[] {
  const rules = scheme.items.flatMap((item, at) =>
    [...rulesWithin({ rule: item.rule, path: ['items', at, 'rule'], points: item.points, depth: 0 })].flatMap(
      ({ rule, path }) =>
        idleIn(rule).map((key) =>
          warningAt([...path, key], 'idleParameter', {
            zh: `“${item.name}”的“${PARAMETERS[key].zh}”在这里不起作用`,
            en: `the ${PARAMETERS[key].en} of “${item.name}” has no effect here`,
          }),
        ),
    ),
  )
  const chains = (scheme.quotas ?? []).flatMap((quota, at) =>
    quota.chain === undefined || quota.ties === undefined || quota.ties === 'tiebreak'
      ? []
      : [
          warningAt(['quotas', at, 'chain'], 'idleParameter', {
            zh: `“${quota.level}”的并列处理不是逐项比较，比较顺序不起作用`,
            en: `ties at “${quota.level}” are not broken by items: the order of items has no effect`,
          }),
        ],
  )
  const conditions = (scheme.prerequisites ?? []).flatMap((one, at) =>
    one.min.startsWith('-') || isZero(exact(one.min))
      ? [
          warningAt(['prerequisites', at, 'min'], 'idleParameter', {
            zh: `“${one.level}”的前提下限为 ${one.min}，任何单位都满足`,
            en: `the prerequisite of “${one.level}” asks for ${one.min}: every unit meets it`,
          }),
        ]
      : [],
  )
  return [...rules, ...chains, ...conditions]
}

const PARAMETERS = {
  overCap: { zh: '超额加分上限', en: 'cap on over-fulfilment' },
  item: { zh: '被否决的项目', en: 'named item' },
  stepPct: { zh: '每档百分点', en: 'size of a step' },
  up: { zh: '每高一档加分', en: 'points per step up' },
  down: { zh: '每低一档扣分', en: 'points per step down' },
} as const satisfies Record<string, Bilingual>

function idleIn(rule: Rule): readonly (keyof typeof PARAMETERS)[] {
  if (rule.kind === 'targetCompletion')
    return rule.overEach === undefined && rule.overCap !== undefined ? ['overCap'] : []
  if (rule.kind === 'veto') return rule.item !== undefined && rule.effect !== 'itemZero' ? ['item'] : []
  if (rule.kind !== 'ratioLinear') return []
  const given = (['stepPct', 'up', 'down'] as const).filter((key) => rule[key] !== undefined)
  if (rule.baselinePct === undefined) return given
  return rule.up === undefined && rule.down === undefined ? given : []
}
