import { type ExamplePlace, type Examples, publishedToRead } from '@jianjia/api/testing'

async function twoYears({ bench, tenant }: ExamplePlace) {
  const earlier = await publishedToRead(bench, tenant)
  const later = await publishedToRead(bench, tenant, 2)
  return [earlier.assessmentId, later.assessmentId] as const
}

export const resultExamples = {
  'result.list': {
    prepare: async ({ bench, tenant }) => {
      await publishedToRead(bench, tenant)
      return { input: {} }
    },
  },
  'result.ranking': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { assessmentId } = await publishedToRead(bench, tenant)
      return { input: { assessmentId } }
    },
  },
  'result.statistics': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { assessmentId } = await publishedToRead(bench, tenant)
      return { input: { assessmentId } }
    },
  },
  'result.compareYears': {
    prepare: async (place) => {
      if (place.unitName !== 'district') return undefined
      const [earlier, later] = await twoYears(place)
      return { input: { assessmentId: later, earlierId: earlier } }
    },
  },
  'result.compareUnit': {
    prepare: async (place) => {
      const { unit, unitName } = place
      if (unitName !== 'school' && unitName !== 'otherSchool' && unitName !== 'townSchool' && unitName !== 'town')
        return undefined
      const [earlier, later] = await twoYears(place)
      return { input: { assessmentId: later, earlierId: earlier, unitId: unit.unitId } }
    },
  },
  'result.unit': {
    prepare: async ({ bench, tenant, unit, unitName }) => {
      if (unitName !== 'school' && unitName !== 'otherSchool' && unitName !== 'townSchool' && unitName !== 'town')
        return undefined
      const { assessmentId } = await publishedToRead(bench, tenant)
      return { input: { assessmentId, unitId: unit.unitId } }
    },
  },
} satisfies Examples
