import type { AssessmentId, ObjectionId } from '@jianjia/domain/kernel'
import { type ApiBench, newKey } from './api-bench.ts'
import { BENCH_ITEMS } from './bench-assessment.ts'
import { type ReviewedOptions, seedPublished } from './bench-review.ts'
import type { BenchPersonName, BenchTenant, BenchUnitName } from './bench-tenant.ts'

/** Who leads the units of the bench that take part. */
const CHAIRS = { town: 'townChair', townSchool: 'townSchoolChair', school: 'chair', otherSchool: 'otherChair' } as const

export interface BenchObjection {
  readonly objectionId: ObjectionId
  readonly assessmentId: AssessmentId
}

interface RaisedBy {
  readonly unit: Extract<BenchUnitName, keyof typeof CHAIRS>
  /** Null = the whole result. */
  readonly itemId?: string | null
}

/** A published result, and an objection of one of its units to a line that reviewers have marked. */
export async function seedObjection(
  bench: ApiBench,
  tenant: BenchTenant,
  { options = {}, ...by }: RaisedBy & { readonly options?: ReviewedOptions },
): Promise<BenchObjection> {
  const { assessmentId } = await seedPublished(bench, tenant, options)
  return raiseObjection(bench, tenant, { ...by, assessmentId })
}

/** An objection of a unit to a published result that stands. */
export async function raiseObjection(
  bench: ApiBench,
  tenant: BenchTenant,
  { assessmentId, unit, itemId = BENCH_ITEMS.rules }: RaisedBy & { readonly assessmentId: AssessmentId },
): Promise<BenchObjection> {
  const chair: BenchPersonName = CHAIRS[unit]
  const { districtId, units, people } = tenant
  const about = { districtId, key: newKey(), assessmentId, unitId: units[unit].unitId }
  const said = { itemId, reason: '现场有八项制度，少计一项', fileIds: [] }
  const { objectionId } = await bench.callerFor(people[chair]).objection.raise({ ...about, ...said })
  return { objectionId, assessmentId }
}
