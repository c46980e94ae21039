import type { BinderFailure, BinderFormat, BinderState } from '@jianjia/domain/binder'
import type { AssessmentId, BinderId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

export interface BinderOf {
  readonly assessmentId: AssessmentId
  readonly unitId: UnitId
}

/** A binder that was asked for, without its content. */
export interface BinderRow extends BinderOf {
  readonly binderId: BinderId
  readonly format: BinderFormat
  readonly stateHash: string
  readonly asOf: PlainDate
  readonly state: BinderState
  /** Why it failed, where that has a name. */
  readonly failure: BinderFailure | null
  readonly done: number
  readonly total: number
  /** Nothing has been heard of its making for a minute. */
  readonly stalled: boolean
  readonly requestedByName: string
  readonly requestedAt: Date
  readonly madeAt: Date | null
  readonly size: number | null
  readonly pages: number | null
  readonly sha256: string | null
}

/** Those of one unit in one assessment that were asked for last. One statement. */
export function listBinders(read: TenantRead, of: BinderOf): Promise<readonly BinderRow[]> {
  return binders(read)
    .where('b.assessment_id', '=', of.assessmentId)
    .where('b.unit_id', '=', of.unitId)
    .orderBy('b.requested_at', 'desc')
    .orderBy('b.id', 'desc')
    .limit(SHOWN)
    .execute()
}

const SHOWN = 30

export function findBinder(read: TenantRead, binderId: BinderId): Promise<BinderRow | undefined> {
  return binders(read).where('b.id', '=', binderId).executeTakeFirst()
}

function binders(read: TenantRead) {
  return read
    .selectFrom('binder as b')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'b.requested_by'),
    )
    .select([
      'b.id as binderId',
      'b.assessment_id as assessmentId',
      'b.unit_id as unitId',
      'b.format',
      'b.state',
      'b.failure',
    ])
    .select(['b.state_hash as stateHash', 'b.as_of as asOf', 'b.done', 'b.total', 'b.requested_at as requestedAt'])
    .select(['p.name as requestedByName', 'b.made_at as madeAt', 'b.size', 'b.pages', 'b.sha256'])
    .select(sql<boolean>`b.progressed_at < app.now() - interval '1 minute'`.as('stalled'))
    .where('b.district_id', '=', read.districtId)
}
