import { localPart } from '@jianjia/db'
import { listPersonAccounts, listPostsOf, searchPersons } from '@jianjia/db/org'
import { ok, PersonId, PlainDate, PostId, UnitId } from '@jianjia/domain/kernel'
import { Role } from '@jianjia/domain/org'
import { inScope } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read, readSpec } from '../../frame/read.ts'
import { findTree } from '../org/current-tree.ts'

export const PEOPLE_ON_A_PAGE = 50

const Post = z.strictObject({
  ...{ postId: PostId, unitId: UnitId, unitName: z.string(), role: Role, portfolio: z.string().nullable() },
  ...{ from: PlainDate, to: PlainDate.nullable() },
})

const Account = z.strictObject({
  username: z.string(),
  /** `firstPassword`: still the one that an administrator has given. */
  state: z.enum(['firstPassword', 'active', 'disabled']),
  secondFactor: z.boolean(),
  /** Until when the password that was given works, in ISO form; null for one of their own. */
  passwordUntil: z.string().nullable(),
})

/** People with the posts that the asker may read, one page in the order of their names' pinyin. */
export const personList = readSpec({
  name: 'person.list',
  action: 'person.read',
  dataClass: 'personal',
  input: {
    words: z.string().max(80).optional(),
    role: Role.optional(),
    unitId: UnitId.optional(),
    /** Those without a post too; only for who reads the whole tenant. */
    everybody: z.boolean().optional(),
    page: z.int().min(1).max(1_000).optional(),
    pageSize: z.int().min(1).max(100).optional(),
  },
  target: 'scope',
  output: z.strictObject({
    total: z.int(),
    people: z.array(
      z.strictObject({ personId: PersonId, name: z.string(), posts: z.array(Post), account: Account.nullable() }),
    ),
  }),
  run: async ({ db, input, scope, today, now }) => {
    const { words = '', role = null, unitId, everybody = false, page = 1, pageSize = PEOPLE_ON_A_PAGE } = input
    const tree = scope.kind === 'limited' || unitId !== undefined ? await findTree(db, today, now) : undefined
    const readable = tree === undefined ? null : [...tree.nodes.values()].filter((node) => inScope(scope, node.path))
    const asked = readable?.filter((node) => unitId === undefined || node.path.includes(unitId)) ?? null
    const { persons, total } = await searchPersons(db, {
      ...{
        day: today,
        role,
        holders: !everybody,
        words: words.normalize('NFKC').toLowerCase().replaceAll(/[\s']/g, ''),
      },
      unitIds: asked === null ? null : asked.map(({ id }) => id),
      ...{ offset: (page - 1) * pageSize, limit: pageSize },
    })
    const personIds = persons.map(({ id }) => id)
    const [posts, accounts] = await Promise.all([
      listPostsOf(db, { personIds, day: today }),
      listPersonAccounts(localPart(db), { districtId: db.districtId, personIds }),
    ])
    const visible = scope.kind === 'everything' ? undefined : new Set(readable?.map(({ id }) => id))
    return ok({
      total,
      people: persons.map(({ id, name }) => ({
        ...{ personId: id, name },
        posts: posts
          .filter((post) => post.personId === id && (visible === undefined || visible.has(post.unitId)))
          .map((post) => ({
            ...{ postId: post.id, unitId: post.unitId, unitName: post.unitName, role: post.role },
            ...{ portfolio: post.portfolio, from: post.validFrom, to: post.validTo },
          })),
        account: accounts.filter(({ personId }) => personId === id).map(toAccount)[0] ?? null,
      })),
    })
  },
})

export const listPeople = read(personList)

interface StoredAccount {
  readonly username: string
  readonly mustChangePassword: boolean
  readonly disabled: boolean
  readonly secondFactor: boolean
  readonly passwordUntil: Date | null
}

function toAccount(stored: StoredAccount): z.input<typeof Account> {
  const { username, mustChangePassword, disabled, secondFactor, passwordUntil } = stored
  const state = disabled ? 'disabled' : mustChangePassword ? 'firstPassword' : 'active'
  return { username, state, secondFactor, passwordUntil: passwordUntil?.toISOString() ?? null }
}
