import type { ExamplePlace, Examples } from '@jianjia/api/testing'
import { newId } from '@jianjia/db'
import type { PersonId } from '@jianjia/domain/kernel'
import { seedMembers } from '../../../testing/bench-members.ts'

/** As if this account had switched its second step on. */
async function withSecondFactor({ bench }: ExamplePlace, accountId: string): Promise<void> {
  await bench.scratch.owner.query(
    `with held as (update account_user set two_factor_enabled = true where id = $1)
     insert into account_two_factor (id, user_id, secret, backup_codes) values (gen_random_uuid(), $1, 's', 'c')
     on conflict do nothing`,
    [accountId],
  )
}

/** Somebody on the roster of the school, without an account. */
async function memberWithoutAccount({ bench, tenant }: ExamplePlace): Promise<string> {
  const personId = newId<PersonId>()
  await seedMembers(bench, tenant, [{ personId, name: '新会员', unit: 'school' }])
  return personId
}

export const accountExamples = {
  'account.issueMany': {
    prepare: async (place) => {
      const personId = await memberWithoutAccount(place)
      const open = [{ personId, username: `m${personId.slice(-12)}` }]
      return { input: { open, renew: [], days: 14, language: 'zh' } }
    },
  },
  'account.previewMany': {
    prepare: ({ tenant }) => ({ input: { unitId: tenant.units.school.unitId, withBelow: true } }),
  },
  'account.resetPassword': {
    prepare: ({ tenant }) => ({ input: { personId: tenant.people.groupLeader.personId } }),
  },
  'account.resetSecondFactor': {
    prepare: async (place) => {
      const { personId, accountId } = place.tenant.people.groupLeader
      await withSecondFactor(place, accountId)
      return { input: { personId, reason: '手机丢失，本人当面申请' } }
    },
  },
  'account.secondFactorRule': { prepare: () => ({ input: {} }) },
  'account.setAccess': {
    prepare: ({ tenant }) => ({ input: { personId: tenant.people.groupLeader.personId, maySignIn: false } }),
  },
  'account.setAccessMany': {
    prepare: ({ tenant }) => ({ input: { personIds: [tenant.people.groupLeader.personId], maySignIn: false } }),
  },
  'account.setSecondFactorRule': {
    // A day so far away that nobody in these tests is asked.
    prepare: async ({ bench, tenant }) => {
      const { rows } = await bench.scratch.owner.query<{ version: number }>(
        'select version from second_factor_rule where district_id = $1',
        [tenant.districtId],
      )
      return { input: { fromDay: '2199-01-01', expectedVersion: rows[0]?.version ?? 0 } }
    },
  },
} satisfies Examples
