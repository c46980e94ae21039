import type { OwnNotices, SeenKind } from '@jianjia/db/notice'
import type { PlainDate } from '@jianjia/domain/kernel'
import { isSeenByAssignment, NOTICE_KINDS, NOTICES, type NoticeSpec } from '@jianjia/domain/notice'
import { firstMonthNotOver } from '@jianjia/domain/plan'
import { type Actor, can, scopeOf } from '@jianjia/domain/policy'

/** What was told to somebody and may still be seen by them. */
export function ownNotices(actor: Actor, today: PlainDate): OwnNotices {
  return { personId: actor.personId, today, firstMonth: firstMonthNotOver(today), sees: seenKinds(actor) }
}

/**
 * Which notices somebody may see with the posts of today: about the units where they hold a post that shows the thing, or
 * about any where the post reaches all. Who has left a post no longer reads what was told to it.
 */
function seenKinds(actor: Actor): readonly SeenKind[] {
  return NOTICE_KINDS.map((kind) => {
    const { sees, overtakenBy = [] }: NoticeSpec = NOTICES[kind]
    const unitIds = actor.posts.filter((post) => can(actor, sees, post).allowed).map(({ unitId }) => unitId)
    return {
      ...{ kind, everywhere: scopeOf(actor, sees).kind === 'everything', unitIds: [...new Set(unitIds)] },
      ...{ byAssignment: isSeenByAssignment(kind), overtakenBy },
    }
  })
}
