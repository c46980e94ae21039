import type { BinderFailure, BinderFormat } from '@jianjia/domain/binder'
import type { AssessmentId, BinderId, PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import type { BinderOf } from './binders.queries.ts'

export interface BinderRequest extends BinderOf {
  readonly binderId: BinderId
  readonly format: BinderFormat
  readonly stateHash: string
  readonly asOf: PlainDate
  /** The canonical text that the file is made of. */
  readonly content: string
  readonly total: number
  readonly requestedBy: PersonId
}

/** Asks for a binder, once for each state; asked again, the same row begins anew. Gives the id of the row that holds. */
export async function requestBinder(tx: Tx, request: BinderRequest): Promise<BinderId> {
  const { binderId, assessmentId, unitId, format, stateHash, asOf, content, total, requestedBy } = request
  const { id } = await tx
    .insertInto('binder')
    .values({
      ...{ district_id: tx.districtId, id: binderId, assessment_id: assessmentId, unit_id: unitId, format },
      ...{ state_hash: stateHash, as_of: asOf, content, total, requested_by: requestedBy },
    })
    .onConflict((conflict) =>
      // What the new row would have been, instants included.
      conflict.constraint('binder_once').doUpdateSet((row) => ({
        ...{ state: row.ref('excluded.state'), content: row.ref('excluded.content'), done: row.ref('excluded.done') },
        ...{ total: row.ref('excluded.total'), requested_by: row.ref('excluded.requested_by') },
        ...{ requested_at: row.ref('excluded.requested_at'), progressed_at: row.ref('excluded.progressed_at') },
        ...{ made_at: null, size: null, pages: null, sha256: null, failure: null },
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface BinderToMake extends BinderOf {
  readonly format: BinderFormat
  readonly stateHash: string
  readonly content: string
}

/** Takes a binder up to be made, also one whose making was cut off. Undefined where it is made already, or gone. */
export async function beginBinder(tx: Tx, binderId: BinderId): Promise<BinderToMake | undefined> {
  const row = await tx
    .updateTable('binder')
    .set({ state: 'making', failure: null, done: 0, progressed_at: sql`app.now()` })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', binderId)
    .where('state', '<>', 'ready')
    .returning(['assessment_id as assessmentId', 'unit_id as unitId', 'format', 'state_hash as stateHash', 'content'])
    .executeTakeFirst()
  return row === undefined || row.content === null ? undefined : { ...row, content: row.content }
}

export async function noteBinderProgress(
  tx: Tx,
  { binderId, done, total }: { readonly binderId: BinderId; readonly done: number; readonly total: number },
): Promise<void> {
  await tx
    .updateTable('binder')
    .set({ done, total, progressed_at: sql`app.now()` })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', binderId)
    .where('state', '=', 'making')
    .execute()
}

export interface BinderMade {
  readonly binderId: BinderId
  readonly size: number
  readonly pages: number | null
  readonly sha256: string
}

/** The file is in its place: the binder is ready, and its text is not needed any more. */
/** Who asked for it, and of which assessment it is. */
export interface FinishedBinder {
  readonly assessmentId: AssessmentId
  readonly unitId: UnitId
  readonly requestedBy: PersonId
  readonly assessmentName: string
}

export async function finishBinder(
  tx: Tx,
  { binderId, size, pages, sha256 }: BinderMade,
): Promise<FinishedBinder | undefined> {
  const { rows } = await sql<FinishedBinder>`
    update app.binder b set state = 'ready', content = null, done = b.total, made_at = app.now(), size = ${size},
      pages = ${pages}, sha256 = ${sha256}
    from app.assessment a
    where b.district_id = ${tx.districtId} and b.id = ${binderId}
      and a.district_id = ${tx.districtId} and a.id = b.assessment_id
    returning b.assessment_id as "assessmentId", b.unit_id as "unitId", b.requested_by as "requestedBy",
      a.name as "assessmentName"`.execute(tx)
  return rows[0]
}

/** The making has failed; whoever makes it again takes it up as if it waited. */
export async function failBinder(
  tx: Tx,
  { binderId, failure }: { readonly binderId: BinderId; readonly failure: BinderFailure | null },
): Promise<void> {
  await tx
    .updateTable('binder')
    .set({ state: 'failed', failure, progressed_at: sql`app.now()` })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', binderId)
    .where('state', '<>', 'ready')
    .execute()
}

/** Forgets binders of a unit that were asked for so many days ago, whose files are gone. */
export async function forgetOldBinders(
  tx: Tx,
  { assessmentId, unitId, days }: BinderOf & { readonly days: number },
): Promise<void> {
  await tx
    .deleteFrom('binder as b')
    .where('b.district_id', '=', tx.districtId)
    .where('b.assessment_id', '=', assessmentId)
    .where('b.unit_id', '=', unitId)
    .where(sql<boolean>`b.requested_at < app.now() - make_interval(days => ${days})`)
    .execute()
}
