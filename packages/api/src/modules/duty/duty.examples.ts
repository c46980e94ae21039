import { type ExamplePlace, type Examples, newKey } from '@jianjia/api/testing'
import { inTenant } from '@jianjia/db'
import { readClock } from '@jianjia/db/clock'
import { type DutyDraft, firstDuties } from '@jianjia/domain/duty'
import { plainDate } from '@jianjia/domain/kernel'

async function drafts({ bench, tenant }: ExamplePlace): Promise<readonly DutyDraft[]> {
  const { today } = await inTenant(bench.db, tenant.districtId, 'read', readClock)
  return firstDuties(today)
}

/** A duty of the district, set anew for each call. */
async function storedDuty(place: ExamplePlace) {
  const { bench, tenant } = place
  const [duty] = await drafts(place)
  if (duty === undefined) throw new Error('nothing is offered')
  const officer = bench.callerFor(tenant.people.officer)
  const { dutyIds } = await officer.duty.set({ districtId: tenant.districtId, key: newKey(), duties: [duty] })
  return { dutyId: dutyIds[0], duty }
}

export const dutyExamples = {
  'duty.list': { prepare: () => ({ input: {} }) },
  'duty.set': { prepare: async (place) => ({ input: { duties: [...(await drafts(place))] } }) },
  'duty.change': {
    prepare: async (place) => {
      const { dutyId, duty } = await storedDuty(place)
      return { input: { dutyId, duty: { ...duty, name: '委员会例会' }, expectedVersion: 1 } }
    },
  },
  'duty.end': {
    prepare: async (place) => {
      const { dutyId } = await storedDuty(place)
      const { today } = await inTenant(place.bench.db, place.tenant.districtId, 'read', readClock)
      return { input: { dutyId, endsOn: today, expectedVersion: 1 } }
    },
  },
  'duty.overview': {
    prepare: async (place) => {
      await storedDuty(place)
      return { input: {} }
    },
  },
  'duty.disclosure': {
    prepare: () => ({ input: { start: plainDate('2026-01-01'), end: plainDate('2026-12-31') } }),
  },
  'duty.disclosed': {
    prepare: ({ unit }) => ({
      input: {
        ...{ unitId: unit.unitId, word: '财务收支' },
        ...{ start: plainDate('2026-01-01'), end: plainDate('2026-12-31') },
      },
    }),
  },
  'duty.unit': {
    prepare: async (place) => {
      await storedDuty(place)
      return { input: { unitId: place.unit.unitId } }
    },
  },
  'duty.records': {
    prepare: async (place) => {
      const { dutyId, duty } = await storedDuty(place)
      return { input: { unitId: place.unit.unitId, dutyId, from: duty.startsOn, to: duty.startsOn } }
    },
  },
} satisfies Examples
