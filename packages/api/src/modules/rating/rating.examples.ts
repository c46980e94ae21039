import { type Examples, seedPublished } from '@jianjia/api/testing'

export const ratingExamples = {
  'rating.preview': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { assessmentId } = await seedPublished(bench, tenant, { units: ['school'] })
      return { input: { assessmentId } }
    },
  },
  'rating.decide': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { assessmentId } = await seedPublished(bench, tenant, { units: ['school'] })
      const about = { districtId: tenant.districtId, assessmentId }
      const { fingerprint } = await bench.callerFor(tenant.people.officer).rating.preview(about)
      return { input: { assessmentId, fingerprint, validFrom: '2027-01-01', validTo: null } }
    },
  },
  'title.list': { prepare: () => ({ input: {} }) },
} satisfies Examples
