import type { ExamplePlace, Examples } from '@jianjia/api/testing'

const MEMBER = { name: '李新', mobile: null, joinedOn: '2025-09-01', retiredOn: null }

/** Somebody who is a member of the unit, made anew for each call. */
async function newMember({ bench, tenant, unit }: ExamplePlace): Promise<string> {
  const { rows } = await bench.scratch.owner.query<{ id: string }>(
    `with new as (
       insert into person (district_id, id, name, pinyin, initials)
       values ($1, gen_random_uuid(), '李新', 'lixin', 'lx') returning district_id, id
     )
     insert into membership (district_id, id, person_id, unit_id, valid_from)
     select district_id, gen_random_uuid(), id, $2, '2025-09-01' from new returning person_id as id`,
    [tenant.districtId, unit.unitId],
  )
  return rows[0]?.id ?? ''
}

/** The number cannot be opened by anybody; that it is there is enough. */
async function sealNumber({ bench, tenant }: ExamplePlace, personId: string): Promise<void> {
  await bench.scratch.owner.query(
    `insert into member_record (district_id, person_id, id_key, id_cipher, id_index, changed_by)
     values ($1, $2, 'gone', 'gone', $3, $4)`,
    [tenant.districtId, personId, personId, tenant.people.chair.personId],
  )
}

export const rosterExamples = {
  'roster.search': { prepare: ({ unit }) => ({ input: { unitId: unit.unitId, words: '周' } }) },
  'roster.list': { prepare: ({ unit }) => ({ input: { unitId: unit.unitId } }) },
  'roster.add': {
    prepare: ({ unit }) => ({
      input: { unitId: unit.unitId, memberOf: unit.unitId, member: MEMBER, idNumber: null },
    }),
  },
  'roster.correct': {
    prepare: async (place) => {
      const { unitId } = place.unit
      const member = { ...MEMBER, retiredOn: '2026-01-01' }
      const at = { unitId, memberOf: unitId, from: '2026-01-01', leftOn: null, expectedVersion: 0 }
      return { input: { ...at, personId: await newMember(place), member } }
    },
  },
  'roster.act': {
    prepare: async (place) => {
      const act = { kind: 'retire', on: '2026-01-01' }
      return { input: { unitId: place.unit.unitId, personId: await newMember(place), act, expectedVersion: 0 } }
    },
  },
  'roster.member': {
    prepare: async (place) => ({ input: { unitId: place.unit.unitId, personId: await newMember(place) } }),
  },
  'roster.revealNumber': {
    prepare: async (place) => {
      const personId = await newMember(place)
      await sealNumber(place, personId)
      return { input: { unitId: place.unit.unitId, personId, reason: '核对医保名单' } }
    },
  },
} satisfies Examples
