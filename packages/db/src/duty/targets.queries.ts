import { Counted, type Target, TargetLines } from '@jianjia/domain/duty'
import type { PlainDate, TargetId, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

/** A target as it was said last. */
export interface StoredTarget extends Target {
  readonly unitName: string
  readonly setByName: string
  readonly withdrawn: boolean
}

/** So many are listed, those whose period ends last on top. */
const MOST = 100

/** The targets that a unit has set for those below it. */
export function listTargetsSetBy(read: TenantRead, unitId: UnitId): Promise<readonly StoredTarget[]> {
  return find(read, sql`t.unit_id = ${unitId} and t.withdrawn_at is null`)
}

/** The targets in which a unit is asked for something, by whoever stands above it. */
export function listTargetsFor(read: TenantRead, unitId: UnitId): Promise<readonly StoredTarget[]> {
  const asked = JSON.stringify([{ unitId }])
  return find(read, sql`v.lines @> ${asked}::jsonb and t.withdrawn_at is null`)
}

export async function findStoredTarget(read: TenantRead, targetId: TargetId): Promise<StoredTarget | undefined> {
  const [target] = await find(read, sql`t.id = ${targetId}`)
  return target
}

type Row = Omit<StoredTarget, 'counted' | 'lines'> & { readonly counted: unknown; readonly lines: unknown }

async function find(read: TenantRead, where: ReturnType<typeof sql>): Promise<readonly StoredTarget[]> {
  const { rows } = await sql<Row>`
    select t.id, t.unit_id as "unitId", n.name as "unitName", v.name, t.counted, t.period_start as start,
      t.period_end as end, v.lines, t.version, p.name as "setByName", t.withdrawn_at is not null as withdrawn
    from app.target t
    join app.target_version v on v.district_id = ${read.districtId} and v.target_id = t.id and v.number = t.version
    join app.person p on p.district_id = ${read.districtId} and p.id = v.set_by
    join app.unit_name n on n.district_id = ${read.districtId} and n.unit_id = t.unit_id and n.voided_at is null
      and daterange(n.valid_from, n.valid_to, '[]') @> app.today(${read.districtId})
    where t.district_id = ${read.districtId} and ${where}
    order by t.period_end desc, t.id desc limit ${MOST}::int`.execute(read)
  return rows.map(({ counted, lines, ...row }) => ({
    ...row,
    counted: Counted.parse(counted),
    lines: TargetLines.parse(lines),
  }))
}

export interface TargetSaying {
  readonly number: number
  readonly name: string
  readonly lines: Target['lines']
  readonly setByName: string
  readonly setOn: PlainDate
}

/** How a target was said before, the newest first. */
export async function listTargetVersions(read: TenantRead, targetId: TargetId): Promise<readonly TargetSaying[]> {
  const { rows } = await sql<Omit<TargetSaying, 'lines'> & { readonly lines: unknown }>`
    select v.number, v.name, v.lines, p.name as "setByName", (v.set_at at time zone d.time_zone)::date as "setOn"
    from app.target_version v
    join app.district d on d.id = v.district_id
    join app.person p on p.district_id = ${read.districtId} and p.id = v.set_by
    where v.district_id = ${read.districtId} and v.target_id = ${targetId}
    order by v.number desc`.execute(read)
  return rows.map(({ lines, ...row }) => ({ ...row, lines: TargetLines.parse(lines) }))
}
