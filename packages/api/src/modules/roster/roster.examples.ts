import type { Examples } from '@jianjia/api/testing'

export const rosterExamples = {
  'roster.search': { prepare: ({ unit }) => ({ input: { unitId: unit.unitId, words: '周' } }) },
} satisfies Examples
