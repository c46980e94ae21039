import type { AccountId, DistrictId, PersonId, PlainDate, PostId, UnitId } from '@jianjia/domain/kernel'
import type { Role } from '@jianjia/domain/org'
import { sql } from 'kysely'
import type { LocalRead, TenantRead } from '../frame/handles.ts'

export interface PersonQuestion {
  readonly day: PlainDate
  /** Only persons with a post in these units; null: everybody of the tenant. */
  readonly unitIds: readonly UnitId[] | null
  /** Only persons with a post. */
  readonly holders: boolean
  readonly role: Role | null
  /** Part of a name, of its full pinyin or of its initials, in lower case without blanks; "" finds everybody. */
  readonly words: string
  readonly offset: number
  readonly limit: number
}

export interface FoundPerson {
  readonly id: PersonId
  readonly name: string
}

/** One page of people in the order of the pinyin of their names, and how many there are. A post counts until it ends. */
export async function searchPersons(
  read: TenantRead,
  question: PersonQuestion,
): Promise<{ readonly persons: readonly FoundPerson[]; readonly total: number }> {
  const { day, unitIds, holders, role, words, offset, limit } = question
  const { rows } = await sql<FoundPerson & { readonly total: number }>`
    select p.id, p.name, count(*) over () as total from app.person p
    where p.district_id = ${read.districtId}
      and (${words} = '' or strpos(lower(replace(p.name, ' ', '')), ${words}) > 0 or strpos(p.pinyin, ${words}) > 0
        or strpos(p.initials, ${words}) > 0)
      and (${!holders && unitIds === null && role === null} or exists (
        select from app.post o where o.district_id = ${read.districtId} and o.person_id = p.id
          and o.voided_at is null and coalesce(o.valid_to, ${day}::date) >= ${day}::date
          and (${unitIds}::uuid[] is null or o.unit_id = any(${unitIds}::uuid[]))
          and (${role}::text is null or o.role = ${role})))
    order by p.pinyin, p.id limit ${limit} offset ${offset}`.execute(read)
  return { persons: rows.map(({ id, name }) => ({ id, name })), total: rows[0]?.total ?? 0 }
}

export interface PostPeriod {
  readonly id: PostId
  readonly personId: PersonId
  readonly unitId: UnitId
  /** What the unit is called by the latest of its names. */
  readonly unitName: string
  readonly role: Role
  readonly portfolio: string | null
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}

/** The posts of some people that have not ended before the day, those that begin later too. */
export async function listPostsOf(
  read: TenantRead,
  { personIds, day }: { readonly personIds: readonly PersonId[]; readonly day: PlainDate },
): Promise<PostPeriod[]> {
  const { rows } = await sql<PostPeriod>`
    select o.id, o.person_id as "personId", o.unit_id as "unitId", n.name as "unitName", o.role, o.portfolio,
      o.valid_from as "validFrom", o.valid_to as "validTo"
    from app.post o
    join lateral (
      select l.name from app.unit_name l
      where l.district_id = ${read.districtId} and l.unit_id = o.unit_id and l.voided_at is null
      order by l.valid_from desc limit 1
    ) n on true
    where o.district_id = ${read.districtId} and o.person_id = any(${personIds}::uuid[]) and o.voided_at is null
      and coalesce(o.valid_to, ${day}::date) >= ${day}::date
    order by o.valid_from, o.id`.execute(read)
  return rows
}

export interface PersonAccount {
  readonly personId: PersonId
  readonly accountId: AccountId
  readonly username: string
  readonly mustChangePassword: boolean
  readonly disabled: boolean
  readonly secondFactor: boolean
  /** Until when a password that was given to the person works; null for one of their own. */
  readonly passwordUntil: Date | null
  readonly passwordExpired: boolean
  /** In how many other tenants the same account has a place. */
  readonly otherTenants: number
}

/** The accounts of some people of a tenant. */
export async function listPersonAccounts(
  read: LocalRead,
  { districtId, personIds }: { readonly districtId: DistrictId; readonly personIds: readonly PersonId[] },
): Promise<PersonAccount[]> {
  const { rows } = await sql<PersonAccount>`
    select d.person_id as "personId", d.account_id as "accountId", coalesce(a.username, '') as username,
      coalesce(s.must_change_password, false) as "mustChangePassword", s.disabled_at is not null as disabled,
      a.two_factor_enabled as "secondFactor", s.password_expires_at as "passwordUntil",
      coalesce(s.password_expires_at <= app.now(), false) as "passwordExpired",
      (select count(*)::int from app.directory other
        where other.account_id = d.account_id and other.tenant_id <> d.tenant_id) as "otherTenants"
    from app.directory d
    join app.account_user a on a.id = d.account_id
    left join app.account_state s on s.account_id = d.account_id
    where d.tenant_id = ${districtId} and d.person_id = any(${personIds}::uuid[])`.execute(read)
  return rows
}
