import type { ExamplePlace, Examples } from '@jianjia/api/testing'
import { legalRoles } from '@jianjia/domain/org'

async function newPerson({ bench, tenant }: ExamplePlace): Promise<string> {
  const { rows } = await bench.scratch.owner.query<{ id: string }>(
    `insert into person (district_id, id, name, pinyin, initials) values ($1, gen_random_uuid(), '新人', 'xinren', 'xr')
     returning id`,
    [tenant.districtId],
  )
  return rows[0]?.id ?? ''
}

async function newPost(place: ExamplePlace, personId: string): Promise<string> {
  const { bench, tenant, unit } = place
  const { rows } = await bench.scratch.owner.query<{ id: string }>(
    `insert into post (district_id, id, person_id, unit_id, role, valid_from)
     values ($1, gen_random_uuid(), $2, $3, 'member', '2026-01-01') returning id`,
    [tenant.districtId, personId, unit.unitId],
  )
  return rows[0]?.id ?? ''
}

const lastRole = ({ unit }: ExamplePlace) => legalRoles(unit.kind).at(-1)

export const personExamples = {
  'person.list': { prepare: () => ({ input: {} }) },
  'person.add': {
    prepare: (place) => {
      const post = { unitId: place.unit.unitId, role: lastRole(place), portfolio: null, from: '2026-01-01' }
      return { input: { name: '李新', username: null, posts: [post] } }
    },
  },
  'person.addPost': {
    prepare: async (place) => {
      const personId = await newPerson(place)
      await newPost(place, personId)
      // Who is to get a post must be known in the unit already; another role, because the same one is held.
      const role = place.unit.kind === 'group' ? 'groupLeader' : 'chair'
      return { input: { personId, unitId: place.unit.unitId, role, portfolio: null, from: '2026-01-01' } }
    },
  },
  'person.endPost': {
    prepare: async (place) => ({
      input: { postId: await newPost(place, await newPerson(place)), lastDay: '2026-06-30' },
    }),
  },
  'person.giveAccount': {
    prepare: async (place) => ({
      input: { personId: await newPerson(place), username: `u${crypto.randomUUID().slice(0, 12)}` },
    }),
  },
} satisfies Examples
