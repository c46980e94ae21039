import { localPart } from '@jianjia/db'
import { findSecondFactorRule, listHolders, listPersonAccounts } from '@jianjia/db/org'
import { ok, PersonId, PlainDate } from '@jianjia/domain/kernel'
import { Role } from '@jianjia/domain/org'
import { SECOND_FACTOR_ROLES } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read } from '../../frame/read.ts'

/** Whether the tenant asks its officers for a second step, and which of them have one by now. */
export const secondFactorRule = read({
  name: 'account.secondFactorRule',
  action: 'account.reset',
  dataClass: 'personal',
  input: {},
  target: 'root',
  output: z.strictObject({
    fromDay: PlainDate.nullable(),
    version: z.int(),
    people: z.array(
      z.strictObject({
        ...{ personId: PersonId, name: z.string(), roles: z.array(Role) },
        /** Null for somebody without an account. */
        secondFactor: z.boolean().nullable(),
      }),
    ),
  }),
  run: async ({ db, today }) => {
    const [rule, holders] = await Promise.all([
      findSecondFactorRule(db),
      listHolders(db, { roles: SECOND_FACTOR_ROLES, day: today }),
    ])
    const personIds = holders.map(({ personId }) => personId)
    const accounts = await listPersonAccounts(localPart(db), { districtId: db.districtId, personIds })
    const held = new Map(accounts.map(({ personId, secondFactor }) => [personId, secondFactor]))
    const people = holders.map(({ personId, name, roles }) => ({
      ...{ personId, name, roles: [...roles], secondFactor: held.get(personId) ?? null },
    }))
    return ok({ ...rule, people })
  },
})
