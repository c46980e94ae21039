import { type Examples, seedCombined } from '@jianjia/api/testing'

export const publicationExamples = {
  'publication.publish': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { assessmentId } = await seedCombined(bench, tenant, { units: ['school', 'otherSchool'] })
      return { input: { assessmentId } }
    },
  },
} satisfies Examples
