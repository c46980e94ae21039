import type { Examples } from '@jianjia/api/testing'

export const binExamples = {
  'bin.list': { prepare: () => ({ input: {} }) },
} satisfies Examples
