import type { Exact } from '../kernel/index.ts'
import { buildCohort, type Cohort, EMPTY_COHORT } from './cohort.ts'
import { type CompiledItem, factAtLeaf, type LeafPath } from './compile-scheme.ts'
import { asExact } from './fact-guards.ts'
import type { ItemFacts, UnitInput } from './input.ts'
import type { CohortAt } from './rules/scorer.ts'

export type Column = keyof ItemFacts

/** Gives the cohort of an item for one unit and column: frozen before any unit is scored. */
export type Cohorts = (item: CompiledItem, column: Column, segment: string | null) => CohortAt

const NO_COHORT: CohortAt = () => EMPTY_COHORT

/** Freezes who is compared with whom: of each comparing leaf, the numbers of the given (admitted, not exempt) units. */
export function freezeCohorts(items: readonly CompiledItem[], units: readonly UnitInput[]): Cohorts {
  const frozen = new Map<string, Cohort>()
  for (const item of items)
    for (const path of item.leaves)
      for (const column of ['final', 'self', 'review'] as const)
        for (const [group, values] of numbersByGroup({ item, path, column }, units))
          frozen.set(keyOf([item.criterion.id, column, group, ...path]), buildCohort(values))

  return (item, column, segment) => {
    if (item.leaves.length === 0) return NO_COHORT
    const group = groupOf(item, segment)
    return (path) => frozen.get(keyOf([item.criterion.id, column, group, ...path])) ?? EMPTY_COHORT
  }
}

function numbersByGroup(leaf: { item: CompiledItem; path: LeafPath; column: Column }, units: readonly UnitInput[]) {
  const byGroup = new Map<string, Exact[]>()
  for (const unit of units) {
    const fact = factAtLeaf(unit.facts[leaf.item.criterion.id]?.[leaf.column]?.value ?? null, leaf.path)
    if (fact === null) continue
    const group = groupOf(leaf.item, unit.segment ?? null)
    const values = byGroup.get(group) ?? []
    values.push(asExact(fact))
    byGroup.set(group, values)
  }
  return byGroup
}

function groupOf(item: CompiledItem, segment: string | null): string {
  return item.criterion.cohort === 'segment' ? `segment:${segment ?? ''}` : 'all'
}

function keyOf(parts: readonly string[]): string {
  return JSON.stringify(parts)
}
