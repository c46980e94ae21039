import type { Examples } from '@jianjia/api/testing'

export const accountExamples = {
  'account.resetPassword': {
    prepare: ({ tenant }) => ({ input: { personId: tenant.people.groupLeader.personId } }),
  },
  'account.setAccess': {
    prepare: ({ tenant }) => ({ input: { personId: tenant.people.groupLeader.personId, maySignIn: false } }),
  },
} satisfies Examples
