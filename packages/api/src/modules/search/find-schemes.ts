import { listSchemes } from '@jianjia/db/scheme'
import { can, type Target } from '@jianjia/domain/policy'
import { bestMatches } from '@jianjia/domain/search'
import type { Found } from './find-anything.ts'
import { MOST_OF_A_KIND, type Search } from './searched-tree.ts'

export async function findSchemes({ db, words, actor, pinyin, tree: { tree } }: Search): Promise<readonly Found[]> {
  const root = tree.rootId
  if (root === null) return []
  const target: Target = { unitId: root, unitPath: [root], unitKind: 'district' }
  if (!can(actor, 'scheme.read', target).allowed) return []
  const schemes = (await listSchemes(db)).map((scheme) => ({ ...scheme, ...pinyin(scheme.name) }))
  return bestMatches(words, schemes, MOST_OF_A_KIND).map(({ schemeId, name, yearLabel }) => ({
    ...{ kind: 'scheme', schemeId, name, yearLabel },
  }))
}
