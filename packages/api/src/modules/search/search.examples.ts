import type { Examples } from '@jianjia/api/testing'

export const searchExamples = {
  'search.find': { prepare: ({ unit }) => ({ input: { words: unit.name.slice(0, 2) } }) },
} satisfies Examples
