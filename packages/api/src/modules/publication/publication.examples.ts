import {
  BENCH_NOTICE,
  type Example,
  type ExamplePlace,
  type Examples,
  newKey,
  publishedToRead,
  seedCombined,
  seedPublished,
} from '@jianjia/api/testing'

async function publishedIn({ bench, tenant, unitName }: ExamplePlace) {
  if (unitName !== 'district') return undefined
  return (await seedPublished(bench, tenant, { units: ['school', 'otherSchool'] })).assessmentId
}

/** About a published result, with a notice where one is read. */
function ofPublished(more: object = {}, withNotice = false): Example {
  return {
    prepare: async (place) => {
      const assessmentId = await publishedIn(place)
      if (assessmentId === undefined) return undefined
      const { bench, tenant } = place
      const about = { districtId: tenant.districtId, key: newKey(), assessmentId }
      if (withNotice)
        await bench
          .callerFor(tenant.people.officer)
          .publication.issueNotice({ ...about, settings: BENCH_NOTICE, expectedVersion: 0, reason: '' })
      return { input: { assessmentId, ...more } }
    },
  }
}

export const publicationExamples = {
  'publication.publish': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { assessmentId } = await seedCombined(bench, tenant, { units: ['school', 'otherSchool'] })
      return { input: { assessmentId } }
    },
  },
  'publication.draft': {
    prepare: async ({ bench, tenant, unitName }) =>
      unitName === 'district'
        ? { input: { assessmentId: (await publishedToRead(bench, tenant)).assessmentId } }
        : undefined,
  },
  'publication.issueNotice': {
    prepare: async (place) => {
      const assessmentId = await publishedIn(place)
      if (assessmentId === undefined) return undefined
      return { input: { assessmentId, settings: BENCH_NOTICE, expectedVersion: 0, reason: '' } }
    },
  },
  'publication.paper': ofPublished({ format: 'docx' }, true),
} satisfies Examples
