import { type Example, type Examples, seedAssessment, seedPublishedScheme } from '@jianjia/api/testing'
import { inTenant } from '@jianjia/db'
import { readClock } from '@jianjia/db/clock'
import { addDays } from '@jianjia/domain/kernel'

/** An assessment belongs to the unit that assesses: only the root can be asked about it. */
function ofTheAssessor(fieldsOf: (place: Asked) => object, options?: Parameters<typeof seedAssessment>[2]): Example {
  return {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { assessmentId, selfDue } = await seedAssessment(bench, tenant, options)
      return { input: { assessmentId, ...fieldsOf({ tenant, selfDue }) } }
    },
  }
}

interface Asked extends Pick<Awaited<ReturnType<typeof seedAssessment>>, 'selfDue'> {
  readonly tenant: Parameters<typeof seedAssessment>[1]
}

export const assessmentExamples = {
  'assessment.openOptions': { prepare: () => ({ input: {} }) },
  'assessment.open': {
    prepare: async ({ bench, tenant }) => {
      const schemeId = await seedPublishedScheme(bench, tenant)
      const { today } = await inTenant(bench.db, tenant.districtId, 'read', readClock)
      const days = { periodStart: today, periodEnd: today, selfDue: addDays(today, 5), reviewDue: addDays(today, 9) }
      const unitIds = [tenant.units.school.unitId, tenant.units.otherSchool.unitId]
      return {
        input: { name: '年度考核', schemeId, schemeVersion: 1, ...days, publicityDays: 7, unitIds, exemptions: [] },
      }
    },
  },
  'assessment.list': {
    prepare: async ({ bench, tenant }) => {
      await seedAssessment(bench, tenant)
      return { input: {} }
    },
  },
  'assessment.get': ofTheAssessor(() => ({})),
  'assessment.reviewerOptions': ofTheAssessor(() => ({})),
  'assessment.districtFacts': ofTheAssessor(() => ({})),
  'assessment.assignReviewers': ofTheAssessor(({ tenant }) => ({
    add: [{ unitId: tenant.units.school.unitId, reviewerId: tenant.people.otherChair.personId }],
    withdraw: [],
  })),
  'assessment.setDistrictFact': ofTheAssessor(({ tenant }) => ({
    ...{ unitId: tenant.units.school.unitId, itemId: 'members', value: 2, expectedVersion: 0 },
  })),
  'assessment.setVoiceMark': ofTheAssessor(
    ({ tenant }) => ({
      ...{ unitId: tenant.units.school.unitId, raterId: '互评', points: '92.5', papers: 20, reason: '会场收回' },
      expectedVersion: 0,
    }),
    { scheme: { raters: [{ id: '互评', weight: '0.3', combine: 'mean', missing: 'zero' }] } },
  ),
  'assessment.extendDeadline': ofTheAssessor(({ tenant, selfDue }) => ({
    ...{ unitIds: [tenant.units.school.unitId], dueOn: addDays(selfDue, 2), reason: '期末考试' },
  })),
  'assessment.moveDeadlines': ofTheAssessor(({ tenant, selfDue }) => ({
    moves: [{ unitId: tenant.units.school.unitId, seen: selfDue, dueOn: addDays(selfDue, 2) }],
    reason: '期末考试',
  })),
  'assessment.setExemption': ofTheAssessor(({ tenant }) => ({
    ...{ unitIds: [tenant.units.school.unitId], reason: '连续三年示范单位' },
  })),
  'assessment.waive': ofTheAssessor(({ tenant }) => ({ unitIds: [tenant.units.school.unitId], reason: '学校撤并' })),
} satisfies Examples
