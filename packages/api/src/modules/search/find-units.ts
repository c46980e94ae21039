import type { UnitId } from '@jianjia/domain/kernel'
import { bestMatches } from '@jianjia/domain/search'
import type { Found } from './find-anything.ts'
import { MOST_OF_A_KIND, reachedUnits, type Search } from './searched-tree.ts'

export function findUnits(search: Search): readonly Found[] {
  const { nodes } = search.tree.tree
  return bestUnits(search, reachedUnits(search, 'org.read')).flatMap((unitId): Found[] => {
    const node = nodes.get(unitId)
    if (node === undefined) return []
    const under = node.parentId === null ? null : (nodes.get(node.parentId)?.name ?? null)
    return [{ kind: 'unit', unitId, name: node.name, unitKind: node.kind, under }]
  })
}

/** The units among these whose name answers best to what was typed. */
export function bestUnits(
  { words, tree: { tree, keys } }: Search,
  among: readonly UnitId[] | null | undefined,
): readonly UnitId[] {
  if (among === undefined) return []
  const candidates = (among ?? [...tree.nodes.keys()]).flatMap((unitId) => {
    const name = tree.nodes.get(unitId)?.name
    return name === undefined ? [] : [{ unitId, name, ...(keys.get(unitId) ?? { pinyin: '', initials: '' }) }]
  })
  return bestMatches(words, candidates, MOST_OF_A_KIND).map(({ unitId }) => unitId)
}
