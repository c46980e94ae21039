import { type Examples, seedAssessment } from '@jianjia/api/testing'

export const standingExamples = {
  'standing.get': {
    prepare: async ({ bench, tenant, unit, unitName }) => {
      if (unit.kind !== 'branch' && unit.kind !== 'generalBranch') return undefined
      const { assessmentId } = await seedAssessment(bench, tenant, { units: [unitName] })
      return { input: { assessmentId, unitId: unit.unitId } }
    },
  },
  'standing.list': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { assessmentId } = await seedAssessment(bench, tenant, { units: ['school'] })
      return { input: { assessmentId } }
    },
  },
} satisfies Examples
