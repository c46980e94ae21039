import { type Examples, seedAssessment } from '@jianjia/api/testing'

export const overviewExamples = {
  'overview.matrix': { prepare: () => ({ input: { year: 2026 } }) },
  'overview.handIns': {
    prepare: async ({ bench, tenant, unit }) => {
      const { assessmentId } = await seedAssessment(bench, tenant)
      return { input: { assessmentId, unitId: unit.unitId } }
    },
  },
} satisfies Examples
