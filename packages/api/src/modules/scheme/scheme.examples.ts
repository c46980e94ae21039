import { type Example, type Examples, newKey, seedPublishedScheme, seedSchemeDraft } from '@jianjia/api/testing'

type Place = Parameters<Example['prepare']>[0]

const FIGURES = { meetings: 2, warmthPoints: '10', ties: 'excludeTied', documentsReason: '' }

/** A scheme belongs to the unit that assesses by it: only the root can be asked about it. */
function ofTheOwner(fieldsOf: (place: Place) => Promise<object>): Example {
  return {
    prepare: async (place) => (place.unitName === 'district' ? { input: await fieldsOf(place) } : undefined),
  }
}

async function publishedByOfficer({ bench, tenant }: Place): Promise<object> {
  const schemeId = await seedSchemeDraft(bench, tenant)
  const asked = { districtId: tenant.districtId, key: newKey(), schemeId, expectedVersion: 1 }
  await bench.callerFor(tenant.people.officer).scheme.publish(asked)
  return { schemeId, expectedVersion: 2 }
}

export const schemeExamples = {
  'scheme.list': {
    prepare: async ({ bench, tenant }) => {
      await seedSchemeDraft(bench, tenant)
      return { input: {} }
    },
  },
  'scheme.createFromPreset': {
    prepare: () => ({
      input: { preset: 'schoolUnionAnnual', parameters: FIGURES, name: '年度考核细则', yearLabel: '2026' },
    }),
  },
  'scheme.get': ofTheOwner(async ({ bench, tenant }) => ({ schemeId: await seedSchemeDraft(bench, tenant) })),
  'scheme.version': ofTheOwner(async ({ bench, tenant }) => ({
    ...{ schemeId: await seedPublishedScheme(bench, tenant), number: 1 },
  })),
  'scheme.saveDraft': ofTheOwner(async ({ bench, tenant }) => ({
    ...{ schemeId: await seedSchemeDraft(bench, tenant), name: '年度考核细则', yearLabel: '2026' },
    ...{ parameters: FIGURES, expectedVersion: 1 },
  })),
  'scheme.publish': ofTheOwner(async ({ bench, tenant }) => ({
    ...{ schemeId: await seedSchemeDraft(bench, tenant), expectedVersion: 1 },
  })),
  'scheme.revise': ofTheOwner(publishedByOfficer),
} satisfies Examples
