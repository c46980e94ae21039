import type { Examples } from '@jianjia/api/testing'

export const homeExamples = {
  'home.tasks': { prepare: () => ({ input: {} }) },
} satisfies Examples
