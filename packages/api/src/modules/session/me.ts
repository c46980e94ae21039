import { findActor, findLanguage, inLocal, inTenant, listTenantsOf, listUnitNames } from '@jianjia/db'
import { DistrictId, ok, PersonId, PlainDate, PostId, UnitId } from '@jianjia/domain/kernel'
import { inNameOrder, Role, UnitKind } from '@jianjia/domain/org'
import { secondFactorNeed } from '@jianjia/domain/policy'
import { LANGUAGES } from '@jianjia/domain/policy'
import { z } from 'zod'
import type { ApiContext, SignedInAccount } from '../../frame/context.ts'
import { localRead } from '../../frame/local.ts'

const Post = z.strictObject({
  postId: PostId,
  role: Role,
  unitId: UnitId,
  unitKind: UnitKind,
  unitName: z.string(),
  /** Root first, the unit itself last: what `can` needs to decide the same in the console. */
  unitPath: z.array(UnitId),
})

const Tenant = z.strictObject({
  districtId: DistrictId,
  /** What the root unit is called today. */
  name: z.string(),
  rootUnitId: UnitId,
  today: PlainDate,
  personId: PersonId,
  personName: z.string(),
  /** From which day this person needs a second step at signing in; null where nobody asks for it. */
  secondFactorFrom: PlainDate.nullable(),
  posts: z.array(Post),
})
type Tenant = z.input<typeof Tenant>

/** Who I am, and which posts I hold where. Also for a visitor, so that the console knows what to show first. */
export const me = localRead({
  name: 'session.me',
  access: 'anyone',
  dataClass: 'personal',
  input: {},
  output: z.strictObject({
    account: z
      .strictObject({
        accountId: z.string(),
        username: z.string(),
        mustChangePassword: z.boolean(),
        secondFactor: z.boolean(),
        /** In which language I read; null = not chosen yet. */
        language: z.enum(LANGUAGES).nullable(),
      })
      .nullable(),
    tenants: z.array(Tenant),
  }),
  run: async ({ context, account }) => {
    if (account === undefined) return ok({ account: null, tenants: [] })
    const { accountId, username, mustChangePassword, secondFactor = false } = account
    const tenants = mustChangePassword ? [] : await listTenants(context, account)
    const language = (await inLocal(context.db, 'read', (read) => findLanguage(read, accountId))) ?? null
    return ok({ account: { accountId, username, mustChangePassword, secondFactor, language }, tenants })
  },
})

async function listTenants({ db }: ApiContext, account: SignedInAccount): Promise<Tenant[]> {
  const places = await inLocal(db, 'read', (read) => listTenantsOf(read, account.accountId))
  const tenants: Tenant[] = []
  for (const districtId of places) {
    const tenant = await inTenant(db, districtId, 'read', async (read) => {
      const found = await findActor(read, account.accountId)
      if (found === undefined) return undefined
      const { actor, personName, rootUnitId, today } = found
      const unitIds = [rootUnitId, ...actor.posts.map((post) => post.unitId)]
      const names = await listUnitNames(read, { unitIds, day: today })
      const posts = actor.posts.map(({ postId, role, unitId, unitKind, unitPath }) => ({
        ...{ postId, role, unitId, unitKind, unitPath: [...unitPath] },
        unitName: names.get(unitId) ?? '',
      }))
      const name = names.get(rootUnitId) ?? ''
      const need = secondFactorNeed({ posts: actor.posts, fromDay: found.secondFactorFrom, today })
      const secondFactorFrom = need === 'none' ? null : found.secondFactorFrom
      return { districtId, name, rootUnitId, today, personId: actor.personId, personName, posts, secondFactorFrom }
    })
    if (tenant !== undefined) tenants.push(tenant)
  }
  return inNameOrder(tenants, ({ name }) => name)
}
