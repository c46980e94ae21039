import type { TenantRead } from '@jianjia/db'
import { listIssuedKeyPoints } from '@jianjia/db/key-points'
import type { DatePair } from '@jianjia/domain/period'

/** The texts of all key points that were issued for the days of some plans, in every version. One statement. */
export async function listIssuedTexts(
  db: TenantRead,
  plans: readonly { readonly period: DatePair }[],
): Promise<readonly string[]> {
  const starts = plans.map(({ period }) => period.start).toSorted()
  const ends = plans.map(({ period }) => period.end).toSorted()
  const [from, to] = [starts[0], ends.at(-1)]
  if (from === undefined || to === undefined) return []
  const issued = await listIssuedKeyPoints(db, { unitIds: null, from, to })
  return [...new Set(issued.flatMap(({ content }) => content.points.map(({ text }) => text)))]
}
