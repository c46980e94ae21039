import type { ObligationRoundId, UnitId } from '@jianjia/domain/kernel'
import type { OwedReport } from '@jianjia/domain/task'
import { sql } from 'kysely'
import { type Adjusted, adjustmentOf } from '../assessment/last-adjustment.ts'
import type { TenantRead } from '../frame/handles.ts'

type Row = Omit<OwedReport, 'adjustment'> & Adjusted & { readonly roundId: ObligationRoundId; readonly unitId: UnitId }

/**
 * What some units have still to hand in, of rounds that are open and whose first day has come. One statement: who owes a
 * round is tested as `expectedUnits` does, on the rows of a frozen round and else on the due day; a test compares them.
 */
export async function listOwedReports(read: TenantRead, unitIds: readonly UnitId[]): Promise<readonly OwedReport[]> {
  const district = read.districtId
  const { rows } = await sql<Row>`
    select r.id as "roundId", r.kind, r.period_label as period,
      r.period_start as "periodStart", r.period_end as "periodEnd", u.id as "unitId", n.name as "unitName",
      r.due_on as "dueOn", last.adjustment, last.due_on as "extendedTo", last.reason,
      exists (select from app.plan p where p.district_id = ${district} and p.unit_id = u.id and p.kind = r.kind
        and p.state <> 'discarded' and p.period_start = r.period_start and p.period_end = r.period_end) as begun
    from app.obligation_round r
    join app.unit u on u.district_id = ${district} and u.id = any(${unitIds}::uuid[])
    join app.unit_name n on n.district_id = ${district} and n.unit_id = u.id and n.voided_at is null
      and daterange(n.valid_from, n.valid_to, '[]') @> app.today(${district})
    left join lateral (
      select o.adjustment, o.due_on, o.reason from app.obligation_adjustment o
      where o.district_id = ${district} and o.kind = r.kind and o.source_id = r.id and o.unit_id = u.id
      order by o.id desc limit 1) last on true
    where r.district_id = ${district} and r.state = 'open' and r.opens_on <= app.today(${district})
      and case when r.frozen_at is not null then exists (
          select from app.obligation_due d where d.district_id = ${district} and d.kind = r.kind
            and d.source_id = r.id and d.unit_id = u.id)
        else u.id <> r.unit_id and u.kind = any(r.unit_kinds) and u.opened_on <= r.due_on
          and (u.closed_on is null or u.closed_on >= r.due_on)
          and exists (select from app.placement l where l.district_id = ${district} and l.unit_id = u.id
            and l.line = 'union' and l.voided_at is null and daterange(l.valid_from, l.valid_to, '[]') @> r.due_on)
          and (cardinality(r.stages) = 0 or exists (
            select from app.unit_segment s where s.district_id = ${district} and s.unit_id = u.id
              and s.dimension = 'stage' and s.value = any(r.stages) and s.voided_at is null
              and daterange(s.valid_from, s.valid_to, '[]') @> r.due_on)) end
      and not exists (select from app.plan p where p.district_id = ${district} and p.unit_id = u.id
        and p.kind = r.kind and p.period_start = r.period_start and p.period_end = r.period_end and p.number > 0)
      and last.adjustment is distinct from 'waiver'
    order by r.due_on, r.id, u.id`.execute(read)
  return rows.map(({ adjustment, extendedTo, reason, ...report }) => ({
    ...report,
    adjustment: adjustmentOf({ adjustment, extendedTo, reason }),
  }))
}
