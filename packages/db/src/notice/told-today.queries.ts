import type { PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { NoticeKind } from '@jianjia/domain/notice'
import type { TenantRead } from '../frame/handles.ts'

export interface ToldPerson<Kind extends NoticeKind> {
  readonly kind: Kind
  readonly unitId: UnitId
  readonly personId: PersonId
}

interface ToldAbout<Kind extends NoticeKind> {
  readonly kinds: readonly Kind[]
  readonly subjectId: string
  readonly day: PlainDate
}

/** Who was told something of these kinds about one thing on a day. One statement. */
export async function listToldOn<Kind extends NoticeKind>(
  read: TenantRead,
  { kinds, subjectId, day }: ToldAbout<Kind>,
): Promise<readonly ToldPerson<Kind>[]> {
  const rows = await read
    .selectFrom('notice')
    .select(['kind', 'unit_id as unitId', 'person_id as personId'])
    .where('district_id', '=', read.districtId)
    .where('kind', 'in', kinds)
    .where('subject_id', '=', subjectId)
    .where('of_day', '=', day)
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as Kind }))
}
