import type { PersonId, UnitId } from '@jianjia/domain/kernel'
import type { Tx } from '../frame/handles.ts'
import { newId } from '../frame/new-id.ts'

/** One move of a lifecycle. */
export interface Transition {
  /** What moved: the subject of the lifecycle. */
  readonly subject: string
  readonly subjectId: string
  readonly unitId?: UnitId | undefined
  /** Undefined for the event that made the subject. */
  readonly from?: string | undefined
  readonly event: string
  readonly to: string
  readonly actorPersonId: PersonId
  readonly reason?: string | undefined
}

export function insertTransition(tx: Tx, moved: Transition): Promise<void> {
  return insertTransitions(tx, [moved])
}

/** Many moves of one decision (a publication) in one statement. */
export async function insertTransitions(tx: Tx, moves: readonly Transition[]): Promise<void> {
  if (moves.length === 0) return
  await tx
    .insertInto('transition_log')
    .values(
      moves.map((moved) => ({
        district_id: tx.districtId,
        id: newId<string>(),
        subject_kind: moved.subject,
        subject_id: moved.subjectId,
        unit_id: moved.unitId ?? null,
        event: moved.event,
        from_state: moved.from ?? null,
        to_state: moved.to,
        actor_id: moved.actorPersonId,
        reason: moved.reason ?? null,
      })),
    )
    .execute()
}
