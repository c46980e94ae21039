import type { TenantRead } from '@jianjia/db'
import { findPublished, getCanonicalResult } from '@jianjia/db/result'
import type { AssessmentId, UnitId } from '@jianjia/domain/kernel'
import { type ScoreMove, scoreMoves } from '@jianjia/domain/scoring'
import { z } from 'zod'
import { frozenUnit } from '../result/frozen-result.ts'

const Move = z.strictObject({
  mover: z.enum(['branch', 'system', 'district', 'reviewer', 'combined', 'panel', 'rule', 'objection']),
  name: z.string().nullable(),
  points: z.string().nullable(),
  change: z.string().nullable(),
  reason: z.string().nullable(),
  present: z.array(z.string()).readonly(),
}) satisfies z.ZodType<ScoreMove>

export const MovedLine = z.strictObject({ itemId: z.string(), steps: z.array(Move).readonly() })

/** Who has moved the points of each line, as the published result froze it; nothing before publication. */
export async function publishedMoves(
  db: TenantRead,
  { assessmentId, unitId }: { readonly assessmentId: AssessmentId; readonly unitId: UnitId },
): Promise<z.input<typeof MovedLine>[]> {
  const published = await findPublished(db, assessmentId)
  if (published === undefined) return []
  const frozen = frozenUnit(await getCanonicalResult(db, published.resultSetId), unitId)
  return (frozen?.node.items ?? []).map((item) => ({ itemId: item.id, steps: scoreMoves(item) }))
}
