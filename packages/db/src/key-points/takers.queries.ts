import type { KeyPointsId, PersonId, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** A chair whose union has taken key points over, in a draft or in what it has handed in. */
export interface Taker {
  readonly personId: PersonId
  readonly unitId: UnitId
}

/** The chairs of the unions whose open draft or newest version has an item that was taken from these key points. */
export async function listTakers(read: TenantRead, keyPointsId: KeyPointsId): Promise<readonly Taker[]> {
  const { rows } = await sql<Taker>`
    select distinct o.person_id as "personId", o.unit_id as "unitId"
    from app.plan p
    join app.post o on o.district_id = p.district_id and o.unit_id = p.unit_id and o.role = 'chair'
      and o.voided_at is null and daterange(o.valid_from, o.valid_to, '[]') @> app.today(${read.districtId})
    where p.district_id = ${read.districtId} and p.kind = 'plan' and p.state not in ('discarded', 'closed')
      and (
        exists (select from jsonb_array_elements(p.draft -> 'items') i
          where i -> 'origin' ->> 'keyPointsId' = ${keyPointsId}::text)
        or exists (select from app.plan_item i
          where i.district_id = p.district_id and i.plan_id = p.id and i.number = p.number
            and i.item -> 'origin' ->> 'keyPointsId' = ${keyPointsId}::text)
      )
    order by 2, 1`.execute(read)
  return rows
}
