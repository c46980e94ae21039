import type { Examples } from '@jianjia/api/testing'

export const calendarExamples = {
  'calendar.getLink': { prepare: () => ({ input: {} }) },
  'calendar.renewLink': { prepare: () => ({ input: {} }) },
  'calendar.endLink': { prepare: () => ({ input: {} }) },
} satisfies Examples
