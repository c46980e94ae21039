import { type Example, type Examples, seedPublished, seedTitles } from '@jianjia/api/testing'

/** About a title of a unit that can hold one. */
function ofTitle(more: object = {}): Example {
  return {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'school' && unitName !== 'otherSchool' && unitName !== 'townSchool' && unitName !== 'town')
        return undefined
      const { titleIds } = await seedTitles(bench, tenant, { units: [unitName] })
      return { input: { titleAwardId: titleIds[0], ...more } }
    },
  }
}

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
  'title.get': ofTitle(),
  'title.move': ofTitle({ act: { event: 'passRecheck', reason: '现场复查合格' }, expectedVersion: 0 }),
  'title.certificate': ofTitle(),
  'title.certificates': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { assessmentId } = await seedTitles(bench, tenant, { units: ['school'] })
      return { input: { assessmentId } }
    },
  },
} satisfies Examples
