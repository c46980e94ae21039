import { type PersonId, PlainDate, type PostId, type UnitId } from '@jianjia/domain/kernel'
import type { Role } from '@jianjia/domain/org'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { newId } from '../frame/new-id.ts'

/** A name with what it is found by: full pinyin and first letters, both in lower case without blanks. */
export interface SearchableName {
  readonly name: string
  readonly pinyin: string
  readonly initials: string
}

export interface TenantFounding {
  readonly unitId: UnitId
  readonly district: SearchableName & { readonly shortName: string }
  readonly personId: PersonId
  readonly person: SearchableName
  readonly postId: PostId
  readonly role: Role
}

/** A new tenant: its row, its root unit from today on, and the first person with a post there. */
export async function foundTenant(tx: Tx, founding: TenantFounding): Promise<void> {
  const { unitId, district, personId, person, postId, role } = founding
  const { districtId } = tx
  const { name, shortName, pinyin, initials } = district
  await tx
    .insertInto('district')
    .values({ id: districtId, name, short_name: shortName, kind: 'district', time_zone: 'Asia/Shanghai' })
    .execute()
  const { day } = await tx.selectNoFrom(sql<string>`app.today(${districtId})::text`.as('day')).executeTakeFirstOrThrow()
  const since = { district_id: districtId, valid_from: PlainDate.parse(day) }
  await tx
    .insertInto('unit')
    .values({ district_id: districtId, id: unitId, kind: 'district', opened_on: since.valid_from })
    .execute()
  await tx
    .insertInto('unit_name')
    .values({ ...since, id: newId(), unit_id: unitId, name, short_name: shortName, pinyin, initials })
    .execute()
  await tx
    .insertInto('placement')
    .values({ ...since, id: newId(), unit_id: unitId, unit_kind: 'district', line: 'union' })
    .execute()
  await tx
    .insertInto('person')
    .values({ district_id: districtId, id: personId, ...person })
    .execute()
  await tx
    .insertInto('post')
    .values({ ...since, id: postId, person_id: personId, unit_id: unitId, role })
    .execute()
}
