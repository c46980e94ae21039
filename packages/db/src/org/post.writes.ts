import type { PersonId, PlainDate, PostId, UnitId } from '@jianjia/domain/kernel'
import type { Role } from '@jianjia/domain/org'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'

export interface StoredPost {
  readonly id: PostId
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly role: Role
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  /** The row no longer counts: the post was ended, which another row says, or it was taken back. */
  readonly voided: boolean
}

/** Any post that was ever entered, so that a change that is repeated still finds what it was about. */
export async function findPost(read: TenantRead, postId: PostId): Promise<StoredPost | undefined> {
  return read
    .selectFrom('post')
    .select(['id', 'person_id as personId', 'unit_id as unitId', 'role', 'valid_from as validFrom'])
    .select(['valid_to as validTo', sql<boolean>`voided_at is not null`.as('voided')])
    .where('district_id', '=', read.districtId)
    .where('id', '=', postId)
    .executeTakeFirst()
}

export async function findPersonName(read: TenantRead, personId: PersonId): Promise<string | undefined> {
  const row = await read
    .selectFrom('person')
    .select('name')
    .where('district_id', '=', read.districtId)
    .where('id', '=', personId)
    .executeTakeFirst()
  return row?.name
}

export interface PostsEnding {
  readonly postIds: readonly PostId[]
  /** The last day on which the posts are held; null: they never were, the entry was a mistake. */
  readonly lastDay: PlainDate | null
  readonly by: PersonId | null
}

/** Ends posts: each row is voided and, up to its last day, written anew. Gives how many were still held true. */
export async function endPosts(tx: Tx, { postIds, lastDay, by }: PostsEnding): Promise<number> {
  const { rows } = await sql<{ ended: number }>`
    with ended as (
      update app.post set voided_at = app.now(), voided_by = ${by}
      where district_id = ${tx.districtId} and id = any(${postIds}::uuid[]) and voided_at is null
      returning *
    ), kept as (
      insert into app.post (district_id, id, person_id, unit_id, role, portfolio, valid_from, valid_to, recorded_by)
      select district_id, gen_random_uuid(), person_id, unit_id, role, portfolio, valid_from, ${lastDay}::date, ${by}
      from ended where valid_from <= ${lastDay}::date
    )
    select count(*) as ended from ended`.execute(tx)
  return rows[0]?.ended ?? 0
}

/** People who are administrators on the day, and for an open end after it. */
export async function listAdministrators(read: TenantRead, day: PlainDate): Promise<PersonId[]> {
  const rows = await read
    .selectFrom('post')
    .select('person_id as personId')
    .distinct()
    .where('district_id', '=', read.districtId)
    .where('role', '=', 'districtAdministrator')
    .where('voided_at', 'is', null)
    .where('valid_from', '<=', day)
    .where('valid_to', 'is', null)
    .execute()
  return rows.map(({ personId }) => personId)
}
