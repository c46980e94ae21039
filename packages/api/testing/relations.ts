import {
  BENCH_PERSON_NAMES,
  BENCH_UNIT_NAMES,
  type BenchPersonName,
  type BenchTenant,
  type BenchUnitName,
} from './bench-tenant.ts'

/** Where the target stands, seen from the post of whoever asks. */
export const RELATIONS = ['own', 'parent', 'child', 'sibling', 'cousin', 'otherTenant'] as const
export type Relation = (typeof RELATIONS)[number]

export interface Cell {
  readonly person: BenchPersonName
  readonly relation: Relation
  /** In the other tenant, the unit of the same name there. */
  readonly unitName: BenchUnitName
}

/** Every person with a post × every relation that exists from there, one unit for each. */
export function listCells(tenant: BenchTenant): readonly Cell[] {
  return BENCH_PERSON_NAMES.flatMap((person) => {
    const { at } = tenant.people[person]
    if (at === undefined) return []
    const units = relatedUnits(tenant, at)
    return RELATIONS.flatMap((relation) => {
      const unitName = units[relation]
      return unitName === undefined ? [] : [{ person, relation, unitName }]
    })
  })
}

function relatedUnits(tenant: BenchTenant, at: BenchUnitName): Record<Relation, BenchUnitName | undefined> {
  const parentOf = (name: BenchUnitName | undefined) => name && tenant.units[name].parent
  const find = (fits: (name: BenchUnitName) => boolean) => BENCH_UNIT_NAMES.find((name) => name !== at && fits(name))
  const parent = parentOf(at)
  return {
    own: at,
    parent,
    child: find((name) => parentOf(name) === at),
    sibling: parent && find((name) => parentOf(name) === parent),
    cousin: parent && find((name) => !isAtOrBelow(tenant, name, parent) && !isAtOrBelow(tenant, at, name)),
    otherTenant: at,
  }
}

/** By names alone, without the tree functions that the product uses. */
export function isAtOrBelow(tenant: BenchTenant, name: BenchUnitName, top: BenchUnitName): boolean {
  if (name === top) return true
  const { parent } = tenant.units[name]
  return parent !== undefined && isAtOrBelow(tenant, parent, top)
}
