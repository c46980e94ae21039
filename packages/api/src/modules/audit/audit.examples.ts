import type { Examples } from '@jianjia/api/testing'

export const auditExamples = {
  'audit.heads': { prepare: async ({ unitName }) => (unitName === 'district' ? { input: {} } : undefined) },
} satisfies Examples
