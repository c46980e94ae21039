import { z } from 'zod'

/** The closed vocabulary between ledgers and schemes: a kind emits nothing else, a scheme reads nothing else. */
export const METRICS = {
  /** Pieces of information sent in (信息报送). */
  'dispatch.submitted': { zh: '报送信息', en: 'dispatches submitted', unit: 'count' },
  /** Pieces of information that a channel has taken (信息采用). */
  'dispatch.adopted': { zh: '采用信息', en: 'dispatches adopted', unit: 'count' },
} as const satisfies Record<string, { zh: string; en: string; unit: 'count' }>

export const Metric = z.enum(Object.keys(METRICS) as [keyof typeof METRICS, ...(keyof typeof METRICS)[]])
export type Metric = z.infer<typeof Metric>
