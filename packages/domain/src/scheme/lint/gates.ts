import type { Criterion } from '../criterion.ts'
import type { Scheme } from '../scheme.ts'
import { errorAt, type Finding, warningAt } from './finding.ts'
import { type Subject, subjectOf } from './same-fact.ts'

type Role = 'gate' | 'veto' | 'allOrNothing'

interface Line {
  readonly at: number
  readonly item: Criterion
  readonly role: Role
  readonly subject: Subject
}

/** Gates, vetoes and all-or-nothing lines about one fact: together they contradict each other or one has no effect. */
export function lintGates(scheme: Scheme): Finding[] {
  const lines = scheme.items.flatMap((item, at): Line[] => {
    const { kind } = item.rule
    if (kind !== 'gate' && kind !== 'veto' && kind !== 'allOrNothing') return []
    return [{ at, item, role: kind, subject: subjectOf(item) }]
  })
  const pairs = lines.flatMap((second, index) =>
    lines
      .slice(0, index)
      .flatMap((first) => (first.subject.key === second.subject.key ? clash(first, second) : []))
      .slice(0, 1),
  )
  return [...pairs, ...lintVetoes(scheme)]
}

function clash(first: Line, second: Line): Finding[] {
  const opposite = first.subject.negated !== second.subject.negated
  const roles = new Set([first.role, second.role])
  const text = contradiction(roles, opposite)
  if (text === undefined) return []
  const names = [
    `“${first.item.name}”和“${second.item.name}”`,
    `"${first.item.name}" and "${second.item.name}"`,
  ] as const
  return [
    errorAt(['items', second.at, 'rule'], 'contradictoryGate', {
      zh: names[0] + text.zh,
      en: `${names[1]} ${text.en}`,
    }),
  ]
}

/** What is wrong with two lines about one fact; undefined where they may stand together. */
function contradiction(
  roles: ReadonlySet<Role>,
  opposite: boolean,
): { readonly zh: string; readonly en: string } | undefined {
  if (roles.has('gate') && roles.has('veto'))
    return opposite
      ? {
          zh: '是同一件事：能参评的单位都不会被否决，否决不起作用',
          en: 'are one fact: whoever is admitted is never vetoed',
        }
      : { zh: '是同一件事：满足门槛的单位都会被否决', en: 'are one fact: whoever is admitted is vetoed' }
  if (roles.has('gate') && roles.has('allOrNothing'))
    return {
      zh: '是同一件事：门槛条件不再给分，能参评的单位得分都一样',
      en: 'are one fact: every admitted unit has the same points',
    }
  if (roles.has('veto') && roles.has('allOrNothing') && !opposite)
    return { zh: '是同一件事：做到了得分，又因此被否决', en: 'are one fact: it earns points and is vetoed' }
  if (roles.size === 1 && roles.has('gate') && opposite)
    return { zh: '互相排斥：没有单位能同时满足', en: 'exclude each other: no unit meets both' }
  return undefined
}

function lintVetoes(scheme: Scheme): Finding[] {
  const top = scheme.levels[0]
  return scheme.items.flatMap((item, at) => {
    const { rule } = item
    if (rule.kind !== 'veto') return []
    const path = ['items', at, 'rule']
    if (rule.effect === 'itemZero' && rule.item === undefined)
      return [
        warningAt([...path, 'item'], 'vetoWithoutTarget', {
          zh: `“${item.name}”没有指明哪个项目记 0 分`,
          en: `“${item.name}” does not say which item falls to 0`,
        }),
      ]
    const target = rule.effect === 'itemZero' ? scheme.items.find(({ id }) => id === rule.item) : undefined
    if (target !== undefined && (target.rule.kind === 'gate' || target.rule.kind === 'veto'))
      return [
        errorAt([...path, 'item'], 'contradictoryGate', {
          zh: `“${item.name}”要使“${target.name}”记 0 分，而后者本来不计分`,
          en: `“${item.name}” zeroes “${target.name}”, which gives no points`,
        }),
      ]
    if (rule.effect === 'noTopLevel' && top === undefined)
      return [
        errorAt([...path, 'effect'], 'contradictoryGate', {
          zh: `“${item.name}”限制最高等级，而方案没有等级`,
          en: `“${item.name}” bars the top level, and the scheme has no levels`,
        }),
      ]
    if (typeof rule.effect === 'object' && rule.effect.level === top?.name)
      return [
        errorAt([...path, 'effect', 'level'], 'contradictoryGate', {
          zh: `“${item.name}”允许评到最高等级“${top.name}”，不起作用`,
          en: `“${item.name}” still allows the top level “${top.name}”: it has no effect`,
        }),
      ]
    return []
  })
}
