import type { PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

export interface NearQuestion {
  readonly day: PlainDate
  /** Only persons with a post in these units; null: with a post anywhere in the tenant. */
  readonly unitIds: readonly UnitId[] | null
  /** Part of a name, of its full pinyin or of its initials, in lower case without blanks. */
  readonly words: string
  /** Pieces of the pinyin that a slip has left unharmed. */
  readonly pieces: readonly string[]
  readonly limit: number
}

export interface NearPerson {
  readonly id: PersonId
  readonly name: string
  readonly pinyin: string
  readonly initials: string
}

/**
 * People whose name may be what was typed: those in whom the words stand, then those in whom an unharmed piece stands,
 * the nearest in length first. Which of them it is, the domain says. One statement.
 */
export async function listNearPeople(read: TenantRead, question: NearQuestion): Promise<readonly NearPerson[]> {
  const { day, unitIds, words, pieces, limit } = question
  const stands = sql`(strpos(lower(replace(p.name, ' ', '')), ${words}) > 0 or strpos(p.pinyin, ${words}) > 0
    or strpos(p.initials, ${words}) > 0)`
  const { rows } = await sql<NearPerson>`
    select p.id, p.name, p.pinyin, p.initials from app.person p
    where p.district_id = ${read.districtId}
      and (${stands} or exists (select from unnest(${pieces}::text[]) as piece where strpos(p.pinyin, piece) > 0))
      and exists (
        select from app.post o where o.district_id = ${read.districtId} and o.person_id = p.id
          and o.voided_at is null and coalesce(o.valid_to, ${day}::date) >= ${day}::date
          and (${unitIds}::uuid[] is null or o.unit_id = any(${unitIds}::uuid[])))
    order by ${stands} desc, abs(length(p.pinyin) - length(${words})), p.pinyin, p.id limit ${limit}`.execute(read)
  return rows
}
