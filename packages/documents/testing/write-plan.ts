import type { KnownUnit } from '../src/unit-tree/known-tree.ts'
import type { TreePlan } from '../src/unit-tree/plan.ts'

/** Does to a list of units what writing a plan does to the database: parents first, wrong rows not at all. */
export function writePlan(known: readonly KnownUnit[], plan: TreePlan): readonly KnownUnit[] {
  const units = new Map(known.map((unit) => [unit.id, unit]))
  const idOf = new Map(plan.units.map((unit) => [unit.index, unit.knownId ?? `new-${known.length}-${unit.index}`]))
  for (const index of plan.order) {
    const planned = plan.units[index]
    const id = idOf.get(index)
    if (planned === undefined || id === undefined) throw new Error('a plan orders a unit that it does not hold')
    const before = units.get(id)
    const { parent } = planned
    const parentId = parent === null ? null : parent.from === 'tree' ? parent.id : (idOf.get(parent.index) ?? null)
    if (parentId !== null && !units.has(parentId)) throw new Error('a parent is written after its child')
    units.set(id, {
      id,
      name: planned.name,
      shortName: planned.shortName ?? before?.shortName ?? null,
      englishName: planned.englishName ?? before?.englishName ?? null,
      kind: planned.kind,
      parentId,
      code: planned.code ?? before?.code ?? null,
      memberCount: planned.memberCount ?? before?.memberCount ?? null,
      stage: planned.stage ?? before?.stage ?? null,
      ownership: planned.ownership ?? before?.ownership ?? null,
      zone: planned.zone ?? before?.zone ?? null,
    })
  }
  return [...units.values()]
}
