import type { Examples } from '@jianjia/api/testing'

export const overviewExamples = {
  'overview.matrix': { prepare: () => ({ input: { year: 2026 } }) },
} satisfies Examples
