import { inTenant } from '@jianjia/db'
import { insertAssignments } from '@jianjia/db/assessment'
import type { AssessmentId } from '@jianjia/domain/kernel'
import { type ApiBench, newKey } from './api-bench.ts'
import {
  BENCH_ITEMS,
  type BenchAssessment,
  type BenchAssessmentOptions,
  handInSheet,
  seedAssessment,
} from './bench-assessment.ts'
import type { BenchPersonName, BenchTenant, BenchUnitName } from './bench-tenant.ts'

/** The units that take part in the bench's assessment. */
export type CohortUnit = 'town' | 'townSchool' | 'school' | 'otherSchool'

/** Two people for each unit of the cohort who do not belong to it. */
export const BENCH_REVIEWERS = {
  town: ['chair', 'otherChair'],
  townSchool: ['chair', 'otherChair'],
  school: ['otherChair', 'townSchoolChair'],
  otherSchool: ['chair', 'townSchoolChair'],
} as const satisfies Record<CohortUnit, readonly BenchPersonName[]>

const COHORT = Object.keys(BENCH_REVIEWERS) as readonly CohortUnit[]

/** What a reviewer gives to the lines that ask for a mark: full marks where nothing is said. */
export interface BenchMarks {
  readonly rules?: string
  readonly joined?: string
}

export interface ReviewedBy {
  readonly assessmentId: AssessmentId
  readonly unit: BenchUnitName
  readonly reviewer: BenchPersonName
}

/** An assessment whose sheets are handed in, with two reviewers for each unit who have given nothing yet. */
export async function seedReviews(
  bench: ApiBench,
  tenant: BenchTenant,
  options: BenchAssessmentOptions = {},
): Promise<BenchAssessment> {
  const made = await seedAssessment(bench, tenant, options)
  const { assessmentId } = made
  const exempt = new Set<string>(options.exempt ?? [])
  const pairs = scoredUnits(options).flatMap((unit) =>
    BENCH_REVIEWERS[unit].map((reviewer) => ({
      unitId: tenant.units[unit].unitId,
      reviewerId: tenant.people[reviewer].personId,
    })),
  )
  const by = tenant.people.officer.personId
  await inTenant(bench.db, tenant.districtId, 'write', (tx) => insertAssignments(tx, { assessmentId, pairs, by }))
  for (const unit of COHORT) {
    const takesPart = options.units === undefined || options.units.includes(unit)
    if (takesPart && !exempt.has(unit)) await handInSheet(bench, tenant, { assessmentId, unit })
  }
  return made
}

/** Gives one reviewer's marks of a unit and hands them in, as the reviewer. */
export async function giveMarks(
  bench: ApiBench,
  tenant: BenchTenant,
  { marks = {}, ...of }: ReviewedBy & { readonly marks?: BenchMarks },
): Promise<void> {
  const { districtId, units, people } = tenant
  const about = { districtId, assessmentId: of.assessmentId, unitId: units[of.unit].unitId }
  const reviewer = bench.callerFor(people[of.reviewer])
  const { rules = '4', joined = '5' } = marks
  const given = [
    { itemId: BENCH_ITEMS.rules, points: rules, note: '', seenVersion: 0 },
    { itemId: BENCH_ITEMS.joined, points: joined, note: '', seenVersion: 0 },
  ]
  await reviewer.review.saveMarks({ ...about, key: newKey(), marks: given })
  await reviewer.review.submit({ ...about, key: newKey(), expectedVersion: 1 })
}

export interface ReviewedOptions extends BenchAssessmentOptions {
  /** What both reviewers of a unit give; full marks where nothing is said. */
  readonly marks?: Partial<Record<CohortUnit, BenchMarks>>
}

/** Every unit reviewed by both reviewers, with equal marks: ready to be combined. */
export async function seedReviewed(
  bench: ApiBench,
  tenant: BenchTenant,
  options: ReviewedOptions = {},
): Promise<BenchAssessment> {
  const made = await seedReviews(bench, tenant, options)
  for (const unit of scoredUnits(options))
    for (const reviewer of BENCH_REVIEWERS[unit]) {
      const marks = options.marks?.[unit] ?? {}
      await giveMarks(bench, tenant, { assessmentId: made.assessmentId, unit, reviewer, marks })
    }
  return made
}

/** The same, combined: ready to be published. */
export async function seedCombined(
  bench: ApiBench,
  tenant: BenchTenant,
  options: ReviewedOptions = {},
): Promise<BenchAssessment> {
  const made = await seedReviewed(bench, tenant, options)
  const { districtId, units, people } = tenant
  const unitIds = scoredUnits(options).map((unit) => units[unit].unitId)
  const about = { districtId, key: newKey(), assessmentId: made.assessmentId }
  await bench.callerFor(people.officer).combination.finish({ ...about, unitIds })
  return made
}

/** The same, published: ready to be rated. */
export async function seedPublished(
  bench: ApiBench,
  tenant: BenchTenant,
  options: ReviewedOptions = {},
): Promise<BenchAssessment> {
  const made = await seedCombined(bench, tenant, options)
  const about = { districtId: tenant.districtId, key: newKey(), assessmentId: made.assessmentId }
  await bench.callerFor(tenant.people.officer).publication.publish(about)
  return made
}

function scoredUnits({ units, exempt = [] }: BenchAssessmentOptions): readonly CohortUnit[] {
  return COHORT.filter((unit) => (units === undefined || units.includes(unit)) && !exempt.includes(unit))
}
