import {
  type BenchUnitName,
  type Example,
  type Examples,
  publishedToRead,
  seedPublished,
  titleForUnit,
  titlesToRead,
} from '@jianjia/api/testing'

/** Only units that take part in an assessment can hold a title. */
function takesPart(unitName: BenchUnitName) {
  return unitName === 'school' || unitName === 'otherSchool' || unitName === 'townSchool' || unitName === 'town'
    ? unitName
    : undefined
}

const TO_READ: Example = {
  prepare: async ({ bench, tenant, unit, unitName }) => {
    if (takesPart(unitName) === undefined) return undefined
    const { titleOf } = await titlesToRead(bench, tenant)
    return { input: { titleAwardId: titleOf.get(unit.unitId) } }
  },
}

export const ratingExamples = {
  'rating.preview': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { assessmentId } = await publishedToRead(bench, tenant)
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
  'title.get': TO_READ,
  'title.move': {
    prepare: async ({ bench, tenant, unitName }) => {
      const unit = takesPart(unitName)
      if (unit === undefined) return undefined
      const titleAwardId = await titleForUnit(bench, tenant, unit)
      const act = { event: 'passRecheck', reason: '现场复查合格' }
      return { input: { titleAwardId, act, expectedVersion: 0 } }
    },
  },
  'title.certificate': TO_READ,
  'title.certificates': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (unitName !== 'district') return undefined
      const { assessmentId } = await titlesToRead(bench, tenant)
      return { input: { assessmentId } }
    },
  },
} satisfies Examples
