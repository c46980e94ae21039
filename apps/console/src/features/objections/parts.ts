import type { RouterOutputs } from '../../lib/api/trpc.ts'
import type { StateTone } from '../../ui/state-tag.tsx'

export type ObjectionLine = RouterOutputs['objection']['list']['objections'][number]
export type ObjectionData = RouterOutputs['objection']['get']

export const TONES: Readonly<Record<ObjectionLine['state'], StateTone>> = {
  raised: 'attention',
  upheld: 'official',
  rejected: 'done',
  withdrawn: 'idle',
}
