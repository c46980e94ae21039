import { type Example, type Examples, seedKeyPoints, seedPlan } from '@jianjia/api/testing'

/** With a plan of the unit asked about. */
const seeded = (input: object): Example => ({
  prepare: async ({ bench, tenant, unitName: unit }) => {
    await seedPlan(bench, tenant, { unit, state: 'accepted' })
    return { input }
  },
})

export const planOverviewExamples = {
  'planOverview.map': seeded({}),
  'planOverview.promises': seeded({ own: false }),
  'planOverview.topics': seeded({}),
  'planOverview.keyPoints': seeded({}),
  'planOverview.pointAnswers': {
    prepare: async ({ bench, tenant, unitName }) => {
      // A scope's example stands at the district: whoever asks sees some union below it.
      if (unitName !== 'district') return undefined
      const { keyPointsId } = await seedKeyPoints(bench, tenant, { unit: 'district', state: 'issued' })
      return { input: { keyPointsId, pointId: 'k1' } }
    },
  },
  'planOverview.similar': seeded({}),
  'planOverview.compare': {
    prepare: async ({ bench, tenant, unitName: unit }) => {
      const { planId } = await seedPlan(bench, tenant, { unit, state: 'submitted' })
      const { planId: otherId } = await seedPlan(bench, tenant, { unit, state: 'submitted' })
      return { input: { planId, otherId } }
    },
  },
} satisfies Examples
