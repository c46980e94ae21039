import { insertTransition, type Transition, type Tx } from '@jianjia/db'
import type { Actor } from '@jianjia/domain/policy'

/** One move of a lifecycle, as the log keeps it; the actor and the time are added. */
export type Moved = Omit<Transition, 'actorPersonId'>

export function recorder(tx: Tx, actor: Actor): (moved: Moved) => Promise<void> {
  return (moved) => insertTransition(tx, { actorPersonId: actor.personId, ...moved })
}
