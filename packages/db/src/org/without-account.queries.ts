import type { PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { LocalRead, TenantRead } from '../frame/handles.ts'

export interface PersonOfUnits {
  readonly personId: PersonId
  readonly name: string
  readonly pinyin: string
  readonly unitId: UnitId
  readonly unitName: string
  /** Holds a post on the day: the account opens something at once. */
  readonly hasPost: boolean
}

interface Question {
  readonly unitIds: readonly UnitId[]
  readonly day: PlainDate
  /** Only these; null: everybody of the units. */
  readonly personIds: readonly PersonId[] | null
}

/**
 * Members and holders of posts in these units on a day, each once with the unit of the membership, or else of a post; by
 * unit and name, so that what is printed can be handed out unit by unit.
 */
export async function listPersonsOfUnits(
  read: TenantRead,
  { unitIds, day, personIds }: Question,
): Promise<readonly PersonOfUnits[]> {
  const district = read.districtId
  const { rows } = await sql<PersonOfUnits>`
    with asked as materialized (select id, place from unnest(${unitIds}::uuid[]) with ordinality as u (id, place)),
    held as (
      select m.person_id, m.unit_id, 1 as rank from app.membership m join asked on asked.id = m.unit_id
      where m.district_id = ${district} and m.voided_at is null and m.valid_from <= ${day}
        and coalesce(m.valid_to, ${day}) >= ${day}
      union all
      select o.person_id, o.unit_id, 2 from app.post o join asked on asked.id = o.unit_id
      where o.district_id = ${district} and o.voided_at is null and o.valid_from <= ${day}
        and coalesce(o.valid_to, ${day}) >= ${day}
    ),
    once as (
      select distinct on (held.person_id) held.person_id, held.unit_id, asked.place
      from held join asked on asked.id = held.unit_id order by held.person_id, held.rank, asked.place
    )
    select p.id as "personId", p.name, p.pinyin, once.unit_id as "unitId", n.name as "unitName",
      exists (select from app.post o where o.district_id = ${district} and o.person_id = p.id and o.voided_at is null
        and o.valid_from <= ${day} and coalesce(o.valid_to, ${day}) >= ${day}) as "hasPost"
    from once
    join app.person p on p.district_id = ${district} and p.id = once.person_id
    join lateral (
      select l.name from app.unit_name l
      where l.district_id = ${district} and l.unit_id = once.unit_id and l.voided_at is null
      order by l.valid_from desc limit 1) n on true
    where ${personIds}::uuid[] is null or p.id = any(${personIds}::uuid[])
    order by once.place, p.pinyin, p.id`.execute(read)
  return rows
}

/** The user names that begin with one of these and end in a number or nothing, whoever has them. */
export async function listTakenUsernames(read: LocalRead, bases: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ username: string }>`
    select username from app.account_user
    where regexp_replace(username, '[0-9]+$', '') = any(${bases}::text[])`.execute(read)
  return new Set(rows.map(({ username }) => username))
}
