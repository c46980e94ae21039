import type { Examples } from '@jianjia/api/testing'

export const placeExamples = {
  'place.list': { prepare: () => ({ input: {} }) },
} satisfies Examples
