import type { ExamplePlace, Examples } from '@jianjia/api/testing'

/** As if this account had switched its second step on. */
async function withSecondFactor({ bench }: ExamplePlace, accountId: string): Promise<void> {
  await bench.scratch.owner.query(
    `with held as (update account_user set two_factor_enabled = true where id = $1)
     insert into account_two_factor (id, user_id, secret, backup_codes) values (gen_random_uuid(), $1, 's', 'c')
     on conflict do nothing`,
    [accountId],
  )
}

export const accountExamples = {
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
