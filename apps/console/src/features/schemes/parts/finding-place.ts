import type { Finding, Scheme } from '@jianjia/domain/scheme'

/** The part of the page at which a finding is shown; also the id of that part, so that the summary links to it. */
export type Place = `item-${string}` | `category-${string}` | 'levels' | 'quotas' | 'whole'

/** Where a finding belongs: its line, its category, the levels, the places, or the scheme as a whole. */
export function placeOf({ path }: Pick<Finding, 'path'>, scheme: Scheme): Place {
  const [, list, index] = /^(\w+)\[(\d+)\]/.exec(path) ?? []
  const at = Number(index)
  if (list === 'items') {
    const item = scheme.items[at]
    if (item) return `item-${item.id}`
  }
  if (list === 'categories') {
    const category = scheme.categories?.[at]
    if (category) return `category-${category.id}`
  }
  if (list === 'levels' || list === 'prerequisites') return 'levels'
  if (list === 'quotas') return 'quotas'
  return 'whole'
}

export type FindingsByPlace = (place: Place) => readonly Finding[]

/** The findings of each place. */
export function findingsByPlace(scheme: Scheme, findings: readonly Finding[]): FindingsByPlace {
  const groups = Map.groupBy(findings, (finding) => placeOf(finding, scheme))
  return (place) => groups.get(place) ?? []
}
