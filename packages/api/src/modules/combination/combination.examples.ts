import {
  BENCH_ITEMS,
  BENCH_REVIEWERS,
  type Example,
  type Examples,
  giveMarks,
  seedReviewed,
  seedReviews,
} from '@jianjia/api/testing'

/** Combining belongs to the unit that assesses: only the root can be asked about it. */
function ofTheAssessor(prepare: Example['prepare']): Example {
  return { prepare: (place) => (place.unitName === 'district' ? prepare(place) : undefined) }
}

export const combinationExamples = {
  'combination.get': ofTheAssessor(async ({ bench, tenant }) => {
    const { assessmentId } = await seedReviewed(bench, tenant, { units: ['school'] })
    return { input: { assessmentId } }
  }),
  'combination.agreeMark': ofTheAssessor(async ({ bench, tenant }) => {
    const { assessmentId } = await seedReviews(bench, tenant, { units: ['school'] })
    const [first, second] = BENCH_REVIEWERS.school
    await giveMarks(bench, tenant, { assessmentId, unit: 'school', reviewer: first, marks: { rules: '0' } })
    await giveMarks(bench, tenant, { assessmentId, unit: 'school', reviewer: second })
    const { unitId } = tenant.units.school
    const present = BENCH_REVIEWERS.school.map((name) => tenant.people[name].personId)
    const agreed = { itemId: BENCH_ITEMS.rules, points: '3', reason: '现场核对，制度在用', present }
    return { input: { assessmentId, unitId, ...agreed } }
  }),
  'combination.openPanel': ofTheAssessor(async ({ bench, tenant }) => {
    const { assessmentId } = await seedReviews(bench, tenant, { units: ['school'] })
    const [first, second] = BENCH_REVIEWERS.school
    await giveMarks(bench, tenant, { assessmentId, unit: 'school', reviewer: first, marks: { rules: '0' } })
    await giveMarks(bench, tenant, { assessmentId, unit: 'school', reviewer: second })
    return { input: { assessmentId, unitId: tenant.units.school.unitId, itemId: BENCH_ITEMS.rules } }
  }),
  'combination.finish': ofTheAssessor(async ({ bench, tenant }) => {
    const { assessmentId } = await seedReviewed(bench, tenant, { units: ['school'] })
    return { input: { assessmentId, unitIds: [tenant.units.school.unitId] } }
  }),
  'combination.previewReminder': ofTheAssessor(async ({ bench, tenant }) => {
    const { assessmentId } = await seedReviews(bench, tenant, { units: ['school'] })
    return { input: { assessmentId } }
  }),
  'combination.remind': ofTheAssessor(async ({ bench, tenant }) => {
    const { assessmentId } = await seedReviews(bench, tenant, { units: ['school'] })
    return { input: { assessmentId } }
  }),
} satisfies Examples
