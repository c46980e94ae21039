import type { VoiceAsked, VoiceCallRow, VoiceCallState, VoiceUnitState } from '@jianjia/domain/assessment'
import type { AssessmentId, PersonId, PlainDate, UnitId, VoiceCallId } from '@jianjia/domain/kernel'
import type { OwedVoice } from '@jianjia/domain/task'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'
import type { EvaluationOf } from './evaluation-rows.queries.ts'
import type { SealedMark } from './voice-calls.writes.ts'

export interface StoredVoiceCall {
  readonly callId: VoiceCallId
  readonly assessmentId: AssessmentId
  readonly raterId: string
  readonly asked: VoiceAsked
  readonly closesOn: PlainDate
  readonly note: string
  readonly state: VoiceCallState
  readonly reason: string | null
  readonly openedBy: string
  readonly version: number
  /** Only how many, never who. */
  readonly units: readonly {
    readonly unitId: UnitId
    readonly asked: number
    readonly given: number
    readonly state: VoiceUnitState
  }[]
}

/** The calls of an assessment, the newest first. One statement. */
export async function listVoiceCalls(
  read: TenantRead,
  assessmentId: AssessmentId,
): Promise<readonly StoredVoiceCall[]> {
  const district = read.districtId
  const { rows } = await sql<StoredVoiceCall>`
    select c.id as "callId", c.assessment_id as "assessmentId", c.rater_id as "raterId", c.asked,
      c.closes_on as "closesOn", c.note, c.state, c.reason, p.name as "openedBy", c.version,
      coalesce((
        select json_agg(json_build_object('unitId', u.unit_id, 'asked', u.asked, 'state', u.state,
          'given', coalesce(u.given, (
            select count(a.sealed)::int from app.voice_ask a
            where a.district_id = ${district} and a.call_id = c.id and a.unit_id = u.unit_id))) order by u.unit_id)
        from app.voice_call_unit u where u.district_id = ${district} and u.call_id = c.id), '[]') as units
    from app.voice_call c
    join app.person p on p.district_id = ${district} and p.id = c.opened_by
    where c.district_id = ${district} and c.assessment_id = ${assessmentId}
    order by c.opened_at desc, c.id desc limit 100`.execute(read)
  return rows
}

/** The voices that are being asked for their marks of the units, one row for each. */
export async function listOpenVoices(read: TenantRead, of: EvaluationOf): Promise<readonly VoiceCallRow[]> {
  const district = read.districtId
  const { rows } = await sql<VoiceCallRow>`
    select u.unit_id as "unitId", c.rater_id as "raterId", c.closes_on as "closesOn", u.asked,
      (select count(a.sealed)::int from app.voice_ask a
        where a.district_id = ${district} and a.call_id = c.id and a.unit_id = u.unit_id) as given
    from app.voice_call c
    join app.voice_call_unit u on u.district_id = ${district} and u.call_id = c.id
    where c.district_id = ${district} and c.assessment_id = ${of.assessmentId} and c.state = 'open'
      and (${of.unitId ?? null}::uuid is null or u.unit_id = ${of.unitId ?? null}::uuid)`.execute(read)
  return rows
}

/** The voices that decide, or are being asked, what the mark of a unit is: nothing is entered by hand for them. */
export async function listVoicesOfUnit(
  read: TenantRead,
  of: { readonly assessmentId: AssessmentId; readonly unitId: UnitId },
): Promise<readonly { readonly raterId: string; readonly state: 'open' | 'counted'; readonly closesOn: PlainDate }[]> {
  return read
    .selectFrom('voice_call_unit as u')
    .innerJoin('voice_call as c', (join) =>
      join.on('c.district_id', '=', read.districtId).onRef('c.id', '=', 'u.call_id'),
    )
    .select(['c.rater_id as raterId', 'c.closes_on as closesOn'])
    .select(sql<'open' | 'counted'>`u.state`.as('state'))
    .where('u.district_id', '=', read.districtId)
    .where('u.assessment_id', '=', of.assessmentId)
    .where('u.unit_id', '=', of.unitId)
    .where('u.state', 'in', ['open', 'counted'])
    .execute()
}

/** A call, held so that nobody gives a mark while it is counted, and nobody counts while a mark is given. */
export async function lockVoiceCall(
  tx: Tx,
  { callId, until }: { readonly callId: VoiceCallId; readonly until: 'given' | 'ended' },
): Promise<
  Pick<StoredVoiceCall, 'callId' | 'assessmentId' | 'raterId' | 'closesOn' | 'note' | 'state' | 'version'> | undefined
> {
  const call = tx
    .selectFrom('voice_call')
    .select(['id as callId', 'assessment_id as assessmentId', 'rater_id as raterId', 'closes_on as closesOn'])
    .select(['note', 'state', 'version'])
    .where('district_id', '=', tx.districtId)
    .where('id', '=', callId)
  return (until === 'given' ? call.forShare() : call.forUpdate()).executeTakeFirst()
}

/** Everybody who is asked, whether they have answered or not, with the number of units. */
export async function listAskedPeople(
  read: TenantRead,
  callId: VoiceCallId,
): Promise<readonly { readonly personId: PersonId; readonly units: number }[]> {
  return read
    .selectFrom('voice_ask')
    .select('person_id as personId')
    .select(sql<number>`count(*)::int`.as('units'))
    .where('district_id', '=', read.districtId)
    .where('call_id', '=', callId)
    .groupBy('person_id')
    .execute()
}

/** Where a call belongs, for the permission. */
export async function findVoiceCall(
  read: TenantRead,
  callId: VoiceCallId,
): Promise<{ readonly assessmentId: AssessmentId } | undefined> {
  return read
    .selectFrom('voice_call')
    .select('assessment_id as assessmentId')
    .where('district_id', '=', read.districtId)
    .where('id', '=', callId)
    .executeTakeFirst()
}

export interface OwnVoiceAsk {
  readonly callId: VoiceCallId
  readonly assessmentId: AssessmentId
  readonly assessmentName: string
  readonly raterId: string
  readonly closesOn: PlainDate
  readonly unitId: UnitId
  readonly unitName: string
  readonly mark: SealedMark | null
}

/** What a person is asked for now, in assessments that still run, the first to close first. One statement. */
export async function listOwnVoiceAsks(read: TenantRead, personId: PersonId): Promise<readonly OwnVoiceAsk[]> {
  const district = read.districtId
  const { rows } = await sql<Omit<OwnVoiceAsk, 'mark'> & { [Key in keyof SealedMark]: SealedMark[Key] | null }>`
    select c.id as "callId", a.id as "assessmentId", a.name as "assessmentName", c.rater_id as "raterId",
      c.closes_on as "closesOn", v.unit_id as "unitId", coalesce(n.name, '') as "unitName",
      v.envelope_id as "envelopeId", v.key_id as "keyId", v.sealed
    from app.voice_ask v
    join app.voice_call c on c.district_id = ${district} and c.id = v.call_id and c.state = 'open'
      and c.closes_on >= app.today(${district})
    join app.assessment a on a.district_id = ${district} and a.id = c.assessment_id
      and a.state in ('open', 'underReview')
    left join app.unit_name n on n.district_id = ${district} and n.unit_id = v.unit_id and n.voided_at is null
      and daterange(n.valid_from, n.valid_to, '[]') @> app.today(${district})
    where v.district_id = ${district} and v.person_id = ${personId}
    order by c.closes_on, c.id, n.name collate app.zh, v.unit_id
    limit 2000`.execute(read)
  return rows.map(({ envelopeId, keyId, sealed, ...ask }) => ({
    ...ask,
    mark: envelopeId === null || keyId === null || sealed === null ? null : { envelopeId, keyId, sealed },
  }))
}

/** The assessments in which a person has still to give marks, with how many. One statement. */
export async function listOwedVoices(read: TenantRead, personId: PersonId): Promise<readonly OwedVoice[]> {
  const district = read.districtId
  const { rows } = await sql<OwedVoice>`
    select a.id as "assessmentId", a.name, count(*)::int as units, min(c.closes_on) as "closesOn"
    from app.voice_ask v
    join app.voice_call c on c.district_id = ${district} and c.id = v.call_id and c.state = 'open'
      and c.closes_on >= app.today(${district})
    join app.assessment a on a.district_id = ${district} and a.id = c.assessment_id
      and a.state in ('open', 'underReview')
    where v.district_id = ${district} and v.person_id = ${personId} and v.sealed is null
    group by a.id, a.name order by min(c.closes_on), a.id limit 50`.execute(read)
  return rows
}
