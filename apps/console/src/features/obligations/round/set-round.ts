import type { RouterOutputs } from '../../../lib/api/trpc.ts'

export type SetRound = RouterOutputs['obligation']['round']
