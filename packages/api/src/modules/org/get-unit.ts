import { findUnitLife, listHeldPosts, listNamesOfUnit, listPlacesOfUnit } from '@jianjia/db/org'
import { ok, PersonId, PlainDate, PostId, refuse, UnitId } from '@jianjia/domain/kernel'
import { Role, type TreeNode, UnitKind } from '@jianjia/domain/org'
import { can, inScope } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { findCurrentTree } from './current-tree.ts'

const Named = z.strictObject({ unitId: UnitId, name: z.string(), kind: UnitKind })
const Period = { from: PlainDate, to: PlainDate.nullable() }
const Post = z.strictObject({
  ...{ postId: PostId, personId: PersonId, personName: z.string(), role: Role, portfolio: z.string().nullable() },
  ...Period,
})

/** One unit: its names and places over time, its segments, head count, posts, children and neighbours. */
export const getUnit = read({
  name: 'org.unit',
  action: 'org.read',
  dataClass: 'personal',
  input: { unitId: UnitId },
  target: { unit: 'unitId' },
  output: z.strictObject({
    ...{ unitId: UnitId, kind: UnitKind, name: z.string(), shortName: z.string(), version: z.int() },
    ...{ code: z.string().nullable(), openedOn: PlainDate, closedOn: PlainDate.nullable() },
    ...{ members: z.int().nullable(), membersOn: PlainDate.nullable() },
    ...{ stage: z.string().nullable(), ownership: z.string().nullable(), zone: z.string().nullable() },
    names: z.array(z.strictObject({ name: z.string(), shortName: z.string(), ...Period })),
    places: z.array(z.strictObject({ parentId: UnitId, parentName: z.string(), ...Period })),
    /** From the root to the parent. */
    trail: z.array(Named),
    children: z.array(z.strictObject({ ...Named.shape, members: z.int().nullable() })),
    /** The units under the same parent, this one among them. */
    siblings: z.array(Named),
    /** Null where the asker may not read people here. */
    posts: z.array(Post).nullable(),
  }),
  run: async ({ db, input, actor, target, scope, today, now }) => {
    const { unitId } = input
    const [current, life, names, places, held] = await Promise.all([
      findCurrentTree(db, today, now),
      findUnitLife(db, unitId),
      listNamesOfUnit(db, unitId),
      listPlacesOfUnit(db, unitId),
      listHeldPosts(db, { day: today, unitIds: [unitId] }),
    ])
    if (life === undefined || target === undefined) return refuse('notFoundOrNoAccess')
    const { tree, directory, segment } = current
    const node = tree.nodes.get(unitId)
    const nodes = (ids: readonly UnitId[]) =>
      ids.flatMap((id) => tree.nodes.get(id) ?? []).filter(({ path }) => inScope(scope, path))
    const parent = node?.parentId === null ? undefined : tree.nodes.get(node?.parentId ?? unitId)
    const latest = names[0]
    const mayRead = can(actor, 'person.read', target).allowed
    return ok({
      ...{ unitId, kind: target.unitKind, ...life },
      name: node?.name ?? latest?.name ?? '',
      shortName: node?.shortName ?? latest?.shortName ?? '',
      ...{ stage: segment(unitId, 'stage'), ownership: segment(unitId, 'ownership'), zone: segment(unitId, 'zone') },
      names: names.map(({ name, shortName, validFrom, validTo }) => ({
        name,
        shortName,
        from: validFrom,
        to: validTo,
      })),
      places: places.map(({ parentId, parentName, validFrom, validTo }) => ({
        ...{ parentId, parentName, from: validFrom, to: validTo },
      })),
      trail: nodes(target.unitPath.slice(0, -1)).map(named),
      children: nodes(node?.children ?? []).map((child) => ({
        ...named(child),
        members: directory.get(child.id)?.members ?? null,
      })),
      siblings: parent === undefined || parent.id === unitId ? [] : nodes(parent.children).map(named),
      posts: mayRead ? held.map(toPost) : null,
    })
  },
})

function named({ id, name, kind }: TreeNode): z.input<typeof Named> {
  return { unitId: id, name, kind }
}

function toPost(post: Awaited<ReturnType<typeof listHeldPosts>>[number]): z.input<typeof Post> {
  const { id, personId, personName, role, portfolio, validFrom, validTo } = post
  return { postId: id, personId, personName, role, portfolio, from: validFrom, to: validTo }
}
