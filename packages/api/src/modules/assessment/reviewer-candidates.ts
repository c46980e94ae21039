import type { CandidateRow } from '@jianjia/db/assessment'
import type { ReviewerCandidate } from '@jianjia/domain/assessment'
import type { PersonId, UnitId } from '@jianjia/domain/kernel'
import type { Tree } from '@jianjia/domain/org'

/** Who may be asked, with every unit that is their own: where they hold a post or are members, and all above it. */
export function candidatesOf(rows: readonly CandidateRow[], tree: Tree): ReadonlyMap<PersonId, ReviewerCandidate> {
  return new Map(
    rows.map(({ personId, name, posts, memberOf, pastPosts: past }) => {
      const at = [...posts.map((post) => post.unitId), ...memberOf]
      const pastPosts = past.flatMap(({ unitId, lastDay }) =>
        belowRoot(tree, unitId).map((above) => ({ unitId: above, lastDay })),
      )
      return [
        personId,
        { personId, name, ownUnits: new Set(at.flatMap((unitId) => belowRoot(tree, unitId))), pastPosts },
      ]
    }),
  )
}

/** The root is everybody's: a post there makes no school one's own. */
function belowRoot(tree: Tree, unitId: UnitId): readonly UnitId[] {
  return (tree.nodes.get(unitId)?.path ?? [unitId]).filter((each) => each !== tree.rootId)
}
