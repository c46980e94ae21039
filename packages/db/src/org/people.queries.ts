import type { PersonId, PlainDate, PostId, UnitId } from '@jianjia/domain/kernel'
import type { Role } from '@jianjia/domain/org'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

export interface HeldPost {
  readonly id: PostId
  readonly personId: PersonId
  readonly personName: string
  readonly unitId: UnitId
  readonly role: Role
  readonly portfolio: string | null
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}

export interface PostQuestion {
  readonly day: PlainDate
  readonly personIds?: readonly PersonId[] | undefined
  readonly unitIds?: readonly UnitId[] | undefined
}

/** The posts held on a day, by the pinyin of their holders: of some persons, in some units, or all. One statement. */
export async function listHeldPosts(read: TenantRead, { day, personIds, unitIds }: PostQuestion): Promise<HeldPost[]> {
  const ofPersons = personIds ?? null
  const inUnits = unitIds ?? null
  return read
    .selectFrom('post')
    .innerJoin('person', (join) =>
      join.on('person.district_id', '=', read.districtId).onRef('person.id', '=', 'post.person_id'),
    )
    .select(['post.id', 'post.person_id as personId', 'person.name as personName', 'post.unit_id as unitId'])
    .select(['post.role', 'post.portfolio', 'post.valid_from as validFrom', 'post.valid_to as validTo'])
    .where('post.district_id', '=', read.districtId)
    .where('post.voided_at', 'is', null)
    .where('post.valid_from', '<=', day)
    .where(sql<boolean>`coalesce(post.valid_to, ${day}) >= ${day}`)
    .where(sql<boolean>`(${ofPersons}::uuid[] is null or post.person_id = any(${ofPersons}::uuid[]))`)
    .where(sql<boolean>`(${inUnits}::uuid[] is null or post.unit_id = any(${inUnits}::uuid[]))`)
    .orderBy('person.pinyin')
    .orderBy('post.id')
    .execute()
}
