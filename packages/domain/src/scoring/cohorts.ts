import type { Exact } from '../kernel/index.ts'
import { buildCohort, type Cohort, EMPTY_COHORT } from './cohort.ts'
import { type CompiledItem, factAtLeaf, type LeafPath } from './compile-scheme.ts'
import { asExact } from './fact-guards.ts'
import type { ItemFacts, UnitInput } from './input.ts'
import type { CohortAt } from './rules/scorer.ts'

export type Column = keyof ItemFacts

/** Gives the cohort of an item for one unit and column: frozen before any unit is scored, the same object each time. */
export type Cohorts = (item: CompiledItem, column: Column, segment: string | null) => CohortAt

/** What an item that compares nobody is given. */
export const NO_COHORT: CohortAt = () => EMPTY_COHORT
const COLUMNS: readonly Column[] = ['final', 'self', 'review']

/** Freezes who is compared with whom: of each comparing leaf, the numbers of the given (admitted, not exempt) units. */
export function freezeCohorts(items: readonly CompiledItem[], units: readonly UnitInput[]): Cohorts {
  const frozen = new Map<CompiledItem, ReadonlyMap<string, CohortAt>>()
  for (const item of items) if (item.leaves.length > 0) frozen.set(item, freezeItem(item, units))
  return (item, column, segment) => frozen.get(item)?.get(`${column} ${groupOf(item, segment)}`) ?? NO_COHORT
}

function freezeItem(item: CompiledItem, units: readonly UnitInput[]): ReadonlyMap<string, CohortAt> {
  const groups = new Set(units.map((unit) => groupOf(item, unit.segment ?? null)))
  const byGroup = new Map<string, CohortAt>()
  for (const column of COLUMNS)
    for (const group of groups) {
      const members = groups.size === 1 ? units : units.filter((unit) => groupOf(item, unit.segment ?? null) === group)
      const leaves = new Map(item.leaves.map((path) => [pathKey(path), leafCohort({ item, path, column }, members)]))
      byGroup.set(`${column} ${group}`, (path) => leaves.get(pathKey(path)) ?? EMPTY_COHORT)
    }
  return byGroup
}

function leafCohort(
  leaf: { item: CompiledItem; path: LeafPath; column: Column },
  members: readonly UnitInput[],
): Cohort {
  const values: Exact[] = []
  for (const unit of members) {
    const fact = factAtLeaf(unit.facts[leaf.item.criterion.id]?.[leaf.column]?.value ?? null, leaf.path)
    if (fact !== null) values.push(asExact(fact))
  }
  return buildCohort(values)
}

function groupOf(item: CompiledItem, segment: string | null): string {
  return item.criterion.cohort === 'segment' ? `in ${segment ?? ''}` : 'all'
}

function pathKey(path: LeafPath): string {
  return path.length === 0 ? '' : JSON.stringify(path)
}
