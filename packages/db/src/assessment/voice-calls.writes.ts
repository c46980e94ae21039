import type { VoiceAsked, VoiceCallState, VoiceUnitState } from '@jianjia/domain/assessment'
import type { AssessmentId, PersonId, PlainDate, UnitId, VoiceCallId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { insertRows } from '../frame/insert-rows.ts'
import { newSealedId } from '../frame/new-id.ts'

export interface VoiceCallDraft {
  readonly callId: VoiceCallId
  readonly assessmentId: AssessmentId
  readonly raterId: string
  readonly asked: VoiceAsked
  readonly closesOn: PlainDate
  readonly note: string
  readonly openedBy: PersonId
  readonly units: readonly { readonly unitId: UnitId; readonly personIds: readonly PersonId[] }[]
}

/** Stores a call with everybody who is asked, in four statements; false when one of the voice is open already. */
export async function insertVoiceCall(tx: Tx, draft: VoiceCallDraft): Promise<boolean> {
  const { callId, assessmentId, raterId, asked, closesOn, note, openedBy, units } = draft
  const stored = await tx
    .insertInto('voice_call')
    .values({
      ...{ district_id: tx.districtId, id: callId, assessment_id: assessmentId, rater_id: raterId, asked, note },
      ...{ closes_on: closesOn, opened_by: openedBy },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (stored === undefined) return false
  await insertRows(
    tx,
    'voice_call_unit',
    units.map(({ unitId, personIds }) => ({
      ...{ call_id: callId, assessment_id: assessmentId, unit_id: unitId, asked: personIds.length },
    })),
  )
  await insertRows(
    tx,
    'voice_ask',
    units.flatMap(({ unitId, personIds }) =>
      personIds.map((personId) => ({ call_id: callId, unit_id: unitId, person_id: personId })),
    ),
  )
  return true
}

/** A mark as it lies in the database: its place is bound to it. */
export interface SealedMark {
  readonly envelopeId: string
  readonly keyId: string
  readonly sealed: string
}

/** A place for a mark; each new mark of somebody gets one of its own, so that two of them are never alike. */
export function newMarkPlace(): string {
  return newSealedId<string>()
}

export interface GivenMark {
  readonly callId: VoiceCallId
  readonly unitId: UnitId
  readonly personId: PersonId
  readonly mark: SealedMark
}

/** Lays the mark in the place of an earlier one; false when the person is not asked. The call is held by the caller. */
export async function saveSealedMark(tx: Tx, { callId, unitId, personId, mark }: GivenMark): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('voice_ask')
    .set({ envelope_id: mark.envelopeId, key_id: mark.keyId, sealed: mark.sealed })
    .where('district_id', '=', tx.districtId)
    .where('call_id', '=', callId)
    .where('unit_id', '=', unitId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface LaidMark extends SealedMark {
  readonly unitId: UnitId
  readonly personId: PersonId
}

/** All marks of a call with whose they are, which they are bound to, in the order of their places, which are of chance. */
export async function listSealedMarks(tx: Tx, callId: VoiceCallId): Promise<readonly LaidMark[]> {
  const { rows } = await sql<LaidMark>`
    select unit_id as "unitId", person_id as "personId", envelope_id as "envelopeId", key_id as "keyId", sealed from app.voice_ask
    where district_id = ${tx.districtId} and call_id = ${callId} and sealed is not null
    order by envelope_id`.execute(tx)
  return rows
}

/** Moves the last day of an open call; false when it has changed since it was seen. */
export async function moveVoiceDay(
  tx: Tx,
  {
    callId,
    closesOn,
    seenVersion,
  }: { readonly callId: VoiceCallId; readonly closesOn: PlainDate; readonly seenVersion: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('voice_call')
    .set({ closes_on: closesOn, version: seenVersion + 1 })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', callId)
    .where('state', '=', 'open')
    .where('version', '=', seenVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface VoiceCallEnd {
  readonly callId: VoiceCallId
  readonly to: Exclude<VoiceCallState, 'open'>
  readonly reason: string | null
  readonly seenVersion: number
  readonly units: readonly {
    readonly unitId: UnitId
    readonly state: Exclude<VoiceUnitState, 'open'>
    readonly given: number | null
  }[]
}

/** Ends a call and destroys every single mark; false when it has changed since it was seen. Three statements. */
export async function endVoiceCall(tx: Tx, { callId, to, reason, seenVersion, units }: VoiceCallEnd): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('voice_call')
    .set({ state: to, reason, version: seenVersion + 1 })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', callId)
    .where('state', '=', 'open')
    .where('version', '=', seenVersion)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await sql`
    update app.voice_call_unit u set state = e.state, given = e.given
    from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as e ("unitId" uuid, state text, given integer)
    where u.district_id = ${tx.districtId} and u.call_id = ${callId} and u.unit_id = e."unitId"`.execute(tx)
  await tx
    .updateTable('voice_ask')
    .set({ envelope_id: null, key_id: null, sealed: null })
    .where('district_id', '=', tx.districtId)
    .where('call_id', '=', callId)
    .where('sealed', 'is not', null)
    .execute()
  return true
}

export interface CountedVoice {
  readonly unitId: UnitId
  readonly points: string
  readonly papers: number
}

/** What the marks of a voice came to, for many units: stands where the district would enter what it has collected. */
export async function insertCountedVoices(
  tx: Tx,
  of: Pick<VoiceCallDraft, 'assessmentId' | 'raterId' | 'note'> & { readonly by: PersonId },
  counted: readonly CountedVoice[],
): Promise<void> {
  await insertRows(
    tx,
    'voice_mark',
    counted.map(({ unitId, points, papers }) => ({
      ...{ assessment_id: of.assessmentId, unit_id: unitId, rater_id: of.raterId, points, papers },
      ...{ reason: of.note, recorded_by: of.by },
    })),
  )
}
