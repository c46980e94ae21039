import { type ExamplePlace, type Examples, previewFingerprint } from '@jianjia/api/testing'
import { wrongRowsKey } from '../sheet-import/wrong-rows-key.ts'

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

/** A number of its own for each: it is unique in the tenant. */
async function sealNumber({ bench, tenant }: ExamplePlace, personId: string): Promise<void> {
  const digits = personId.replaceAll(/\D/g, '').padEnd(18, '0').slice(0, 18)
  const { keyId, cipher, index } = bench.contextFor(undefined).services.vault.seal(tenant.districtId, digits)
  await bench.scratch.owner.query(
    `insert into member_record (district_id, person_id, id_key, id_cipher, id_index, changed_by)
     values ($1, $2, $3, $4, $5, $6)`,
    [tenant.districtId, personId, keyId, cipher, index, tenant.people.chair.personId],
  )
}

/** A sheet with one new member, another one each time. */
function sheet({ unit }: ExamplePlace) {
  const lines = ['姓名,入会日期', `李${crypto.randomUUID().replaceAll(/[^a-z]/g, '')},2025-09-01`]
  return {
    input: { unitId: unit.unitId, columns: {}, fill: {}, answers: {} },
    ...{ bytes: new TextEncoder().encode(lines.join('\n')), fileName: '名册.csv', mediaType: 'text/csv' },
  } as const
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
  'roster.importPreview': { prepare: sheet },
  'roster.importApply': {
    prepare: async (place) => {
      const { input, ...file } = sheet(place)
      const fingerprint = await previewFingerprint(place, 'roster.importPreview', { input, ...file })
      return { input: { ...input, fingerprint, skipWrong: false }, ...file }
    },
  },
  'roster.wrongRows': {
    prepare: async ({ bench, tenant, unit }) => {
      const token = crypto.randomUUID()
      const { briefFiles } = bench.contextFor(undefined).services
      await briefFiles.keep(wrongRowsKey(tenant.districtId, token), new Uint8Array(8))
      return { input: { unitId: unit.unitId, token } }
    },
  },
  'roster.export': { prepare: ({ unit }) => ({ input: { unitId: unit.unitId, format: 'csv', language: 'zh' } }) },
} satisfies Examples
