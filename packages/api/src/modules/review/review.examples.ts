import { BENCH_ITEMS, BENCH_REVIEWERS, type Examples, giveMarks, newKey, seedReviews } from '@jianjia/api/testing'
import type { ExamplePlace } from '@jianjia/api/testing'

/** Only units that take part in the bench's assessment are reviewed. */
async function reviewed({ bench, tenant, unitName }: ExamplePlace) {
  if (unitName !== 'school' && unitName !== 'otherSchool' && unitName !== 'townSchool' && unitName !== 'town')
    return undefined
  const { assessmentId } = await seedReviews(bench, tenant)
  const { unitId } = tenant.units[unitName]
  return { assessmentId, unitId, unit: unitName, reviewers: BENCH_REVIEWERS[unitName] }
}

const MARKS = [
  { itemId: BENCH_ITEMS.rules, points: '4', note: '', seenVersion: 0 },
  { itemId: BENCH_ITEMS.joined, points: '5', note: '', seenVersion: 0 },
]

export const reviewExamples = {
  'review.list': {
    prepare: async ({ bench, tenant }) => {
      const { assessmentId } = await seedReviews(bench, tenant)
      await giveMarks(bench, tenant, { assessmentId, unit: 'school', reviewer: 'otherChair' })
      return { input: {} }
    },
  },
  'review.get': {
    prepare: async (place) => {
      const made = await reviewed(place)
      return made && { input: { assessmentId: made.assessmentId, unitId: made.unitId }, reviewers: made.reviewers }
    },
  },
  'review.saveMarks': {
    prepare: async (place) => {
      const made = await reviewed(place)
      if (made === undefined) return undefined
      const { assessmentId, unitId, reviewers } = made
      return { input: { assessmentId, unitId, marks: MARKS }, reviewers }
    },
  },
  'review.submit': {
    prepare: async (place) => {
      const made = await reviewed(place)
      if (made === undefined) return undefined
      const { assessmentId, unitId, reviewers } = made
      const { bench, tenant } = place
      for (const reviewer of reviewers)
        await bench.callerFor(tenant.people[reviewer]).review.saveMarks({
          ...{ districtId: tenant.districtId, key: newKey(), assessmentId, unitId, marks: MARKS },
        })
      return { input: { assessmentId, unitId, expectedVersion: 1 }, reviewers }
    },
  },
  'review.open': {
    prepare: async (place) => {
      const made = await reviewed(place)
      return made && { input: { assessmentId: made.assessmentId, unitId: made.unitId }, reviewers: made.reviewers }
    },
  },
  'review.saveNote': {
    prepare: async (place) => {
      const made = await reviewed(place)
      if (made === undefined) return undefined
      const { assessmentId, unitId, reviewers } = made
      const note = { itemId: BENCH_ITEMS.rules, text: '回头核对原件', doubtful: true, expectedVersion: 0 }
      return { input: { assessmentId, unitId, ...note }, reviewers }
    },
  },
} satisfies Examples
