import { PlainDate, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'

/** Units that get another last day, each its own; `seen` is the day that stood there when it was typed. No unit twice. */
export const DueMoves = z
  .array(z.strictObject({ unitId: UnitId, seen: PlainDate, dueOn: PlainDate }))
  .min(1)
  .max(2000)
  .refine((moves) => new Set(moves.map(({ unitId }) => unitId)).size === moves.length)
