import type { AccountId, DistrictId, PersonId, UnitId } from '@jianjia/domain/kernel'
import type { Role, UnitKind } from '@jianjia/domain/org'
import type pg from 'pg'
import { newId } from '../src/frame/new-id.ts'

export interface SeedTenant {
  readonly districtId: DistrictId
  readonly name: string
  /** Parents before children; the first is the root. */
  readonly units: readonly SeedUnit[]
  readonly people: readonly SeedPerson[]
  readonly since: string
}

export interface SeedUnit {
  readonly unitId: UnitId
  readonly kind: UnitKind
  readonly parentId: UnitId | undefined
  readonly name: string
  readonly shortName: string
}

export interface SeedPerson {
  readonly personId: PersonId
  /** With an account, without a password: tests sign in by other ways than typing. */
  readonly accountId: AccountId
  readonly username: string
  readonly name: string
  readonly posts: readonly { readonly unitId: UnitId; readonly role: Role }[]
}

/** Puts a small tenant into an empty database, as the owner. */
export async function seedTenant(owner: pg.Pool, tenant: SeedTenant): Promise<void> {
  const { districtId, name, units, since } = tenant
  const insert = inserter(owner)
  const kinds = new Map(units.map((unit) => [unit.unitId, unit.kind]))
  const dated = { district_id: districtId, valid_from: since }
  await insert('district', [{ id: districtId, name, short_name: name, time_zone: 'Asia/Shanghai', kind: 'district' }])
  await insert(
    'unit',
    units.map(({ unitId, kind }) => ({ district_id: districtId, id: unitId, kind, opened_on: since })),
  )
  await insert(
    'unit_name',
    units.map((unit) => ({
      ...{ ...dated, id: newId(), unit_id: unit.unitId, name: unit.name, short_name: unit.shortName },
      ...{ pinyin: unit.unitId, initials: unit.unitId.slice(0, 4) },
    })),
  )
  await insert(
    'placement',
    units.map(({ unitId, kind, parentId }) => ({
      ...{ ...dated, id: newId(), unit_id: unitId, unit_kind: kind, line: 'union' },
      ...(parentId === undefined ? {} : { parent_id: parentId, parent_kind: kinds.get(parentId) }),
    })),
  )
  await seedPeople(owner, tenant)
}

/** People of a tenant with their accounts and posts, as the owner. */
export async function seedPeople(
  owner: pg.Pool,
  { districtId, since, people }: Pick<SeedTenant, 'districtId' | 'since' | 'people'>,
): Promise<void> {
  const insert = inserter(owner)
  const dated = { district_id: districtId, valid_from: since }
  await insert(
    'person',
    people.map(({ personId, name }) => ({ district_id: districtId, id: personId, name, pinyin: name, initials: name })),
  )
  await insert(
    'post',
    people.flatMap(({ personId, posts }) =>
      posts.map(({ unitId, role }) => ({ ...dated, id: newId(), person_id: personId, unit_id: unitId, role })),
    ),
  )
  await insert(
    'account_user',
    people.map(({ accountId, username, name }) => ({
      id: accountId,
      name,
      username,
      email: `${accountId}@local.invalid`,
    })),
  )
  await insert(
    'directory',
    people.map(({ accountId, personId }) => ({ account_id: accountId, tenant_id: districtId, person_id: personId })),
  )
}

function inserter(owner: pg.Pool) {
  return (table: string, rows: readonly object[]) =>
    owner.query({
      name: `seed ${table}`,
      text: `insert into app.${table} select * from jsonb_populate_recordset(null::app.${table}, $1)`,
      values: [JSON.stringify(rows.map((row) => ({ ...DEFAULTS[table], ...row })))],
    })
}

/** A row that is given whole gets no column defaults. */
const EARLIER = '2026-01-01T00:00:00Z'
const TIMES = { created_at: EARLIER, updated_at: EARLIER }
const DEFAULTS: Readonly<Record<string, object>> = {
  district: { created_at: EARLIER },
  unit: { recorded_at: EARLIER, version: 1 },
  unit_name: { recorded_at: EARLIER },
  placement: { recorded_at: EARLIER },
  person: { recorded_at: EARLIER, version: 1 },
  post: { recorded_at: EARLIER },
  account_user: { ...TIMES, email_verified: false, two_factor_enabled: false },
  directory: { added_at: EARLIER },
}
