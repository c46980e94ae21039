import type { ObligationRoundId, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** How often what a round asks of a unit was changed, and when last. */
export interface ChangesForUnit {
  readonly roundId: ObligationRoundId
  readonly unitId: UnitId
  readonly changes: number
  readonly changedAt: string
}

type Asked = Pick<ChangesForUnit, 'roundId' | 'unitId'>

/** For each round and unit: the changes of the round itself and the extensions of the unit. One statement. */
export async function countChangesForUnits(
  read: TenantRead,
  asked: readonly Asked[],
): Promise<readonly ChangesForUnit[]> {
  const { rows } = await sql<Omit<ChangesForUnit, 'changedAt'> & { readonly changedAt: Date }>`
    select r.id as "roundId", w.unit_id as "unitId", (r.version + own.changes)::int as changes,
      greatest(r.set_at, r.ended_at, own.last, said.last) as "changedAt"
    from unnest(${asked.map(({ roundId }) => roundId)}::uuid[], ${asked.map(({ unitId }) => unitId)}::uuid[])
      as w (round_id, unit_id)
    join app.obligation_round r on r.district_id = ${read.districtId} and r.id = w.round_id
    cross join lateral (
      select count(*) as changes, max(o.approved_at) as last from app.obligation_adjustment o
      where o.district_id = ${read.districtId} and o.kind = r.kind and o.source_id = r.id and o.unit_id = w.unit_id
    ) own
    cross join lateral (
      select max(c.changed_at) as last from app.obligation_round_change c
      where c.district_id = ${read.districtId} and c.round_id = r.id
    ) said`.execute(read)
  return rows.map(({ changedAt, ...row }) => ({ ...row, changedAt: changedAt.toISOString() }))
}
