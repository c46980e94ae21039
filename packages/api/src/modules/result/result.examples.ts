import { type BenchUnitName, type ExamplePlace, type Examples, seedPublished } from '@jianjia/api/testing'

async function twoYears(bench: ExamplePlace['bench'], tenant: ExamplePlace['tenant'], units: readonly BenchUnitName[]) {
  const earlier = await seedPublished(bench, tenant, { units })
  const later = await seedPublished(bench, tenant, { units })
  return [earlier.assessmentId, later.assessmentId] as const
}

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
  'result.compareYears': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const [earlier, later] = await twoYears(bench, tenant, ['school', 'otherSchool'])
      return { input: { assessmentId: later, earlierId: earlier } }
    },
  },
  'result.compareUnit': {
    prepare: async ({ bench, tenant, unit, unitName }) => {
      if (unitName !== 'school' && unitName !== 'otherSchool' && unitName !== 'townSchool' && unitName !== 'town')
        return undefined
      const [earlier, later] = await twoYears(bench, tenant, [unitName])
      return { input: { assessmentId: later, earlierId: earlier, unitId: unit.unitId } }
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
