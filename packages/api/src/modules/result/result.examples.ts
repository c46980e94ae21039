import { type Examples, seedPublished } from '@jianjia/api/testing'

export const resultExamples = {
  'result.list': {
    prepare: async ({ bench, tenant }) => {
      await seedPublished(bench, tenant, { units: ['school'] })
      return { input: {} }
    },
  },
  'result.ranking': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { assessmentId } = await seedPublished(bench, tenant, { units: ['school', 'otherSchool'] })
      return { input: { assessmentId } }
    },
  },
  'result.statistics': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { assessmentId } = await seedPublished(bench, tenant, { units: ['school', 'otherSchool'] })
      return { input: { assessmentId } }
    },
  },
  'result.unit': {
    prepare: async ({ bench, tenant, unit, unitName }) => {
      if (unitName !== 'school' && unitName !== 'otherSchool' && unitName !== 'townSchool' && unitName !== 'town')
        return undefined
      const { assessmentId } = await seedPublished(bench, tenant, { units: [unitName] })
      return { input: { assessmentId, unitId: unit.unitId } }
    },
  },
} satisfies Examples
