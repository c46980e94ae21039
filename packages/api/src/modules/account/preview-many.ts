import { localPart } from '@jianjia/db'
import { listTakenUsernames } from '@jianjia/db/org'
import { ok, PersonId, refuse, UnitId } from '@jianjia/domain/kernel'
import { proposeUsernames, usernameBase } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { findTree } from '../org/current-tree.ts'
import { listPeopleOfUnits, type PersonWithAccount, unitsOf } from './people-of-unit.ts'

/** As many as can be looked over on one screen and handed out from one pile. */
export const MAX_AT_ONCE = 1_000

const AccountOutlook = z.enum(['none', 'firstPassword', 'expired', 'active', 'disabled', 'elsewhere'])

/**
 * Who of a unit would get an account, under which user name, and who has one: still with the password that was given
 * (`firstPassword`, `expired`: they can get a new one), in use, disabled, or also in another tenant.
 */
export const previewMany = read({
  name: 'account.previewMany',
  action: 'account.reset',
  dataClass: 'personal',
  input: { unitId: UnitId, withBelow: z.boolean() },
  target: 'root',
  output: z.strictObject({
    people: z.array(
      z.strictObject({
        ...{ personId: PersonId, name: z.string(), unitId: UnitId, unitName: z.string() },
        /** Without a post there will be one of a member. */
        ...{ hasPost: z.boolean(), outlook: AccountOutlook, username: z.string() },
      }),
    ),
  }),
  run: async ({ db, input, today, now }) => {
    const tree = await findTree(db, today, now)
    if (!tree.nodes.has(input.unitId)) return refuse('notFoundOrNoAccess', {}, { path: ['unitId'] })
    const people = await listPeopleOfUnits(db, { unitIds: unitsOf(tree, input), day: today, personIds: null })
    if (people.length > MAX_AT_ONCE)
      return refuse('tooManyAtOnce', { count: people.length, limit: MAX_AT_ONCE }, { path: ['unitId'] })
    const without = people.filter(({ account }) => account === undefined)
    const bases = [...new Set(without.map(({ pinyin }) => usernameBase(pinyin)))]
    const names = proposeUsernames(without, await listTakenUsernames(localPart(db), bases))
    const proposed = new Map(without.map(({ personId }, at) => [personId, names[at] ?? '']))
    return ok({
      people: people.map((person) => ({
        ...{ personId: person.personId, name: person.name, unitId: person.unitId, unitName: person.unitName },
        ...{ hasPost: person.hasPost, outlook: outlookOf(person) },
        username: person.account?.username ?? proposed.get(person.personId) ?? '',
      })),
    })
  },
})

export function outlookOf({ account }: Pick<PersonWithAccount, 'account'>): z.infer<typeof AccountOutlook> {
  if (account === undefined) return 'none'
  if (account.otherTenants > 0) return 'elsewhere'
  if (account.disabled) return 'disabled'
  if (!account.mustChangePassword) return 'active'
  return account.passwordExpired ? 'expired' : 'firstPassword'
}
