import type { Examples } from '@jianjia/api/testing'

export const accountExamples = {
  'account.resetPassword': {
    prepare: ({ tenant }) => ({ input: { personId: tenant.people.groupLeader.personId } }),
  },
} satisfies Examples
