import type { TenantRead } from '@jianjia/db'
import { listUnitWords } from '@jianjia/db/org'
import type { PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { Tree } from '@jianjia/domain/org'
import { type Action, type Actor, holdsAnywhere, inScope, scopeOf } from '@jianjia/domain/policy'
import type { SearchKeys } from '@jianjia/domain/search'
import type { Services } from '../../frame/context.ts'
import { findTree } from '../org/current-tree.ts'

/** How many of each kind are shown: whoever sees that many types another letter. */
export const MOST_OF_A_KIND = 5

export interface Search {
  readonly db: TenantRead
  /** As they were typed. */
  readonly words: string
  readonly actor: Actor
  readonly today: PlainDate
  readonly pinyin: Services['pinyin']
  readonly tree: SearchedTree
}

export interface SearchedTree {
  readonly tree: Tree
  readonly keys: ReadonlyMap<UnitId, Omit<SearchKeys, 'name'>>
}

export async function searchedTree(db: TenantRead, today: PlainDate, now: string): Promise<SearchedTree> {
  const [tree, words] = await Promise.all([findTree(db, today, now), listUnitWords(db, { day: today, knownAt: now })])
  return { tree, keys: new Map(words.map(({ unitId, pinyin, initials }) => [unitId, { pinyin, initials }])) }
}

/** Which units a kind is looked for in: null = everywhere, undefined = the asker has no such list. */
export function reachedUnits({ actor, tree: { tree } }: Search, action: Action): readonly UnitId[] | null | undefined {
  if (!holdsAnywhere(actor, action)) return undefined
  const scope = scopeOf(actor, action)
  if (scope.kind === 'everything') return null
  return [...tree.nodes.values()].filter((node) => inScope(scope, node.path)).map(({ id }) => id)
}
