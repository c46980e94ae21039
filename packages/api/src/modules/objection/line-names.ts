import type { TenantRead } from '@jianjia/db'
import { listSchemesOf } from '@jianjia/db/assessment'
import type { AssessmentId } from '@jianjia/domain/kernel'

type NameOf = (itemId: string) => string | null

/** What the lines of some assessments are called. One statement. */
export async function lineNames(
  read: TenantRead,
  rows: readonly { readonly assessmentId: AssessmentId }[],
): Promise<(assessmentId: AssessmentId) => NameOf> {
  const schemes = await listSchemesOf(read, [...new Set(rows.map(({ assessmentId }) => assessmentId))])
  return (assessmentId) => (itemId) => schemes.get(assessmentId)?.items.find(({ id }) => id === itemId)?.name ?? null
}
