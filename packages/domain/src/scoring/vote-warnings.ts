import type { Rule } from '../scheme/index.ts'
import { type CompiledScheme, factAtLeaf, type LeafPath } from './compile-scheme.ts'
import { asCounts } from './fact-guards.ts'
import type { UnitInput } from './input.ts'
import { participationMissed } from './rules/vote-share.ts'
import type { TreeWarning } from './tree.ts'

type VoteShare = Extract<Rule, { kind: 'voteShare' }>

/** Every vote of the cohort in which too few took part, also inside a two-part item. */
export function voteWarnings({ items }: CompiledScheme, units: readonly UnitInput[]): readonly TreeWarning[] {
  return items.flatMap(({ criterion }) =>
    votesIn(criterion.rule).flatMap(({ rule, path }) =>
      units.flatMap((unit): TreeWarning[] => {
        const fact = factAtLeaf(unit.facts[criterion.id]?.final?.value ?? null, path)
        const missed = fact === null ? undefined : participationMissed(rule, asCounts(fact))
        return missed === undefined ? [] : [{ code: 'voteParticipation', unit: unit.id, item: criterion.id, ...missed }]
      }),
    ),
  )
}

function votesIn(rule: Rule): readonly { rule: VoteShare; path: LeafPath }[] {
  if (rule.kind === 'voteShare') return [{ rule, path: [] }]
  if (rule.kind !== 'parts') return []
  return rule.parts.flatMap((part) =>
    votesIn(part.rule).map((leaf) => ({ rule: leaf.rule, path: [part.id, ...leaf.path] })),
  )
}
