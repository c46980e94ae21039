import type { AccountId, PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { Actor, ActorPost, Target } from '@jianjia/domain/policy'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

export interface FoundActor {
  readonly actor: Actor
  readonly personName: string
  readonly rootUnitId: UnitId
  /** The day in the tenant's time zone. */
  readonly today: PlainDate
  /** The instant of the transaction, in ISO form. */
  readonly now: string
  /** From which day the tenant asks its officers for a second step at signing in; null while it does not. */
  readonly secondFactorFrom: PlainDate | null
}

interface ActorRow {
  readonly personId: PersonId
  readonly personName: string
  readonly rootUnitId: UnitId
  readonly today: PlainDate
  readonly now: Date
  readonly posts: readonly ActorPost[]
  readonly secondFactorFrom: PlainDate | null
}

/** Who an account is in this tenant, with the posts held today and the way to each. One statement. */
export async function findActor(read: TenantRead, accountId: AccountId): Promise<FoundActor | undefined> {
  const district = read.districtId
  const { rows } = await sql<ActorRow>`
    with recursive today as materialized (select app.today(${district}) as day),
    me as materialized (
      select p.id, p.name from app.directory d
      join app.person p on p.district_id = ${district} and p.id = d.person_id
      where d.account_id = ${accountId} and d.tenant_id = ${district}
      order by d.added_at, d.person_id limit 1
    ),
    held as materialized (
      select post.id, post.role, post.unit_id, u.kind from me
      join app.post post on post.district_id = ${district} and post.person_id = me.id
      join app.unit u on u.district_id = ${district} and u.id = post.unit_id
      cross join today
      where post.voided_at is null and post.valid_from <= today.day and coalesce(post.valid_to, today.day) >= today.day
    ),
    up as (
      select distinct unit_id as start, unit_id, 0 as height from held
      union all
      select up.start, placed.parent_id, up.height + 1 from up
      cross join today
      join app.placement placed on placed.district_id = ${district} and placed.unit_id = up.unit_id
      where placed.line = 'union' and placed.parent_id is not null and placed.voided_at is null
        and placed.valid_from <= today.day and coalesce(placed.valid_to, today.day) >= today.day
    )
    select me.id as "personId", me.name as "personName", today.day as today, app.now() as now,
      (select root.id from app.unit root where root.district_id = ${district} and root.kind = 'district'
        order by root.opened_on, root.id limit 1) as "rootUnitId",
      (select rule.from_day from app.second_factor_rule rule where rule.district_id = ${district}) as "secondFactorFrom",
      coalesce((
        select json_agg(json_build_object('postId', held.id, 'role', held.role, 'unitId', held.unit_id,
          'unitKind', held.kind, 'unitPath',
          array(select up.unit_id from up where up.start = held.unit_id order by up.height desc)) order by held.id)
        from held), '[]') as posts
    from me cross join today`.execute(read)
  const row = rows[0]
  if (row === undefined) return undefined
  const { personId, personName, rootUnitId, today, now, posts, secondFactorFrom } = row
  return {
    actor: { accountId, personId, districtId: district, posts },
    personName,
    rootUnitId,
    today,
    now: now.toISOString(),
    secondFactorFrom,
  }
}

/**
 * A unit with the way to it, root first: today's, or for a unit that is closed or not yet open that of the nearest day
 * on which it existed. One statement.
 */
export async function findTarget(read: TenantRead, unitId: UnitId): Promise<Target | undefined> {
  return (await findTargets(read, [unitId])).get(unitId)
}

/** The same for many units, still in one statement. Units that do not exist are absent. */
export async function findTargets(read: TenantRead, unitIds: readonly UnitId[]): Promise<ReadonlyMap<UnitId, Target>> {
  const district = read.districtId
  const { rows } = await sql<Target>`
    with recursive wanted as materialized (
      select u.id, u.kind, greatest(u.opened_on, least(app.today(${district}), u.closed_on)) as day
      from app.unit u where u.district_id = ${district} and u.id = any(${unitIds}::uuid[])
    ),
    up as (
      select wanted.id as start, wanted.id, 0 as height, wanted.day from wanted
      union all
      select up.start, placed.parent_id, up.height + 1, up.day from up
      join app.placement placed on placed.district_id = ${district} and placed.unit_id = up.id
      where placed.line = 'union' and placed.parent_id is not null and placed.voided_at is null
        and placed.valid_from <= up.day and coalesce(placed.valid_to, up.day) >= up.day
    )
    select wanted.id as "unitId", wanted.kind as "unitKind", way.path as "unitPath"
    from wanted
    join (select up.start, array_agg(up.id::text order by up.height desc) as path from up group by up.start) way
      on way.start = wanted.id`.execute(read)
  return new Map(rows.map((row) => [row.unitId, row]))
}
