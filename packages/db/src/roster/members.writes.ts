import type { PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { MembershipDays } from '@jianjia/domain/org'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'
import { groupsBelow, type SealedNumber } from './members.queries.ts'

export interface StoredMembership extends MembershipDays {
  readonly id: string
  readonly personId: PersonId
}

/** All memberships of some people in a unit and below it that were not voided, those of days to come too. */
export async function listMembershipsOf(
  read: TenantRead,
  { unitId, personIds }: { readonly unitId: UnitId; readonly personIds: readonly PersonId[] },
): Promise<readonly StoredMembership[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<StoredMembership>`
    with recursive ${groupsBelow(read, unitId)}
    select m.id, m.person_id as "personId", m.unit_id as "unitId", m.valid_from as "validFrom", m.valid_to as "validTo"
    from app.membership m
    where m.district_id = ${read.districtId} and m.person_id = any(${personIds}::uuid[]) and m.voided_at is null
      and m.unit_id in (select below.id from below)`.execute(read)
  return rows
}

export async function voidMemberships(
  tx: Tx,
  { ids, by }: { readonly ids: readonly string[]; readonly by: PersonId },
): Promise<void> {
  if (ids.length === 0) return
  await sql`
    update app.membership set voided_at = app.now(), voided_by = ${by}
    where district_id = ${tx.districtId} and id = any(${ids}::uuid[]) and voided_at is null`.execute(tx)
}

export interface PersonDetails {
  readonly id: PersonId
  readonly name: string
  readonly pinyin: string
  readonly initials: string
  readonly mobile: string | null
}

/** Names and mobile numbers of any number of people, in one statement. */
export async function updatePersons(tx: Tx, persons: readonly PersonDetails[]): Promise<void> {
  if (persons.length === 0) return
  await sql`
    update app.person p set name = c.name, pinyin = c.pinyin, initials = c.initials, mobile = c.mobile,
      version = p.version + 1
    from jsonb_to_recordset(${JSON.stringify(persons)}::jsonb)
      as c (id uuid, name text, pinyin text, initials text, mobile text)
    where p.district_id = ${tx.districtId} and p.id = c.id`.execute(tx)
}

export interface MemberRecord {
  readonly personId: PersonId
  readonly retiredOn: PlainDate | null
  /** Undefined leaves the number as it is. */
  readonly idNumber: SealedNumber | null | undefined
  /** 0 where nothing was kept yet. */
  readonly seenVersion: number
}

/**
 * What is kept of some members beside their days. Gives how many were written: fewer than asked when somebody was faster.
 * An identity number that another person has violates `member_record_id_index`.
 */
export async function writeMemberRecords(
  tx: Tx,
  { records, by }: { readonly records: readonly MemberRecord[]; readonly by: PersonId },
): Promise<number> {
  if (records.length === 0) return 0
  const rows = records.map(({ personId, retiredOn, idNumber, seenVersion }) => ({
    ...{ person_id: personId, retired_on: retiredOn, seen: seenVersion, keeps: idNumber === undefined },
    ...{ id_key: idNumber?.keyId, id_cipher: idNumber?.cipher, id_index: idNumber?.index },
  }))
  const { rows: written } = await sql<{ person_id: string }>`
    with c as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c (person_id uuid, retired_on date, seen int,
        keeps boolean, id_key text, id_cipher text, id_index text)
    ),
    changed as (
      update app.member_record r set retired_on = c.retired_on, version = r.version + 1, changed_by = ${by},
        changed_at = app.now(), id_key = case when c.keeps then r.id_key else c.id_key end,
        id_cipher = case when c.keeps then r.id_cipher else c.id_cipher end,
        id_index = case when c.keeps then r.id_index else c.id_index end
      from c where r.district_id = ${tx.districtId} and r.person_id = c.person_id and r.version = c.seen
      returning r.person_id
    ),
    added as (
      insert into app.member_record (district_id, person_id, retired_on, id_key, id_cipher, id_index, changed_by)
      select ${tx.districtId}::uuid, c.person_id, c.retired_on, c.id_key, c.id_cipher, c.id_index, ${by}::uuid
      from c where c.seen = 0
      on conflict (district_id, person_id) do nothing
      returning person_id
    )
    select person_id from changed union all select person_id from added`.execute(tx)
  return written.length
}
