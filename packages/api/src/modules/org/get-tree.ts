import { listHeldPosts } from '@jianjia/db/org'
import { ok, UnitId } from '@jianjia/domain/kernel'
import { subtree, UnitKind } from '@jianjia/domain/org'
import { can, inScope } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read, readSpec } from '../../frame/read.ts'
import { findCurrentTree } from './current-tree.ts'

const Node = z.strictObject({
  unitId: UnitId,
  name: z.string(),
  shortName: z.string(),
  kind: UnitKind,
  parentId: UnitId.nullable(),
  path: z.array(UnitId),
  /** What the name is found by: full pinyin and first letters, lower case without blanks. */
  pinyin: z.string(),
  initials: z.string(),
  code: z.string().nullable(),
  members: z.int().nullable(),
  stage: z.string().nullable(),
  ownership: z.string().nullable(),
  zone: z.string().nullable(),
  /** The chairs, or for a group its leaders; empty where the asker may not read people there. */
  chairs: z.array(z.string()),
})

/** The tree of today as far as the asker sees it, in the order of the tree: each unit before those below it. */
export const treeRead = readSpec({
  name: 'org.tree',
  action: 'org.read',
  dataClass: 'personal',
  input: {},
  target: 'scope',
  output: z.strictObject({ nodes: z.array(Node) }),
  run: async ({ db, actor, scope, today, now }) => {
    const [{ tree, words, directory, segment }, posts] = await Promise.all([
      findCurrentTree(db, today, now),
      listHeldPosts(db, { day: today }),
    ])
    const leaders = Map.groupBy(
      posts.filter(({ role }) => role === 'chair' || role === 'groupLeader'),
      ({ unitId }) => unitId,
    )
    const shown = tree.rootId === null ? [] : subtree(tree, tree.rootId).filter(({ path }) => inScope(scope, path))
    return ok({
      nodes: shown.map(({ id, name, shortName, kind, parentId, path }) => {
        const target = { unitId: id, unitPath: path, unitKind: kind }
        const named = can(actor, 'person.read', target).allowed ? (leaders.get(id) ?? []) : []
        return {
          ...{ unitId: id, name, shortName, kind, parentId, path: [...path] },
          ...{ pinyin: words.get(id)?.pinyin ?? '', initials: words.get(id)?.initials ?? '' },
          ...{ code: directory.get(id)?.code ?? null, members: directory.get(id)?.members ?? null },
          ...{ stage: segment(id, 'stage'), ownership: segment(id, 'ownership'), zone: segment(id, 'zone') },
          chairs: named.map(({ personName }) => personName),
        }
      }),
    })
  },
})

export const getTree = read(treeRead)
