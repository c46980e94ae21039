import { listNearPeople, listPostsOf } from '@jianjia/db/org'
import { bestMatches, isSpelled, plainTyped, unharmedPieces } from '@jianjia/domain/search'
import type { Found } from './find-anything.ts'
import { MOST_OF_A_KIND, reachedUnits, type Search } from './searched-tree.ts'

/** So many are read where a short piece stands in many names. */
const CANDIDATES = 200

export async function findPeople(search: Search): Promise<readonly Found[]> {
  const { db, today } = search
  const unitIds = reachedUnits(search, 'person.read')
  const words = plainTyped(search.words)
  if (unitIds === undefined || words === '') return []
  const pieces = isSpelled(words) ? unharmedPieces(words) : []
  const near = await listNearPeople(db, { day: today, unitIds, words, pieces, limit: CANDIDATES })
  const people = bestMatches(words, near, MOST_OF_A_KIND)
  if (people.length === 0) return []
  const posts = await listPostsOf(db, { personIds: people.map(({ id }) => id), day: today })
  const readable = posts.filter(({ unitId }) => unitIds === null || unitIds.includes(unitId))
  return people.flatMap(({ id, name }): Found[] => {
    const post = readable.find(({ personId }) => personId === id)
    return post === undefined ? [] : [{ kind: 'person', personId: id, name, role: post.role, unitName: post.unitName }]
  })
}
