import { type Example, type Examples, seedPlan } from '@jianjia/api/testing'

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
  'planOverview.similar': seeded({}),
  'planOverview.compare': {
    prepare: async ({ bench, tenant, unitName: unit }) => {
      const { planId } = await seedPlan(bench, tenant, { unit, state: 'submitted' })
      const { planId: otherId } = await seedPlan(bench, tenant, { unit, state: 'submitted' })
      return { input: { planId, otherId } }
    },
  },
} satisfies Examples
