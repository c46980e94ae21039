import { NOTICE_KINDS, type NoticeKind, NOTICES, rolesTold } from '@jianjia/domain/notice'
import type { Role } from '@jianjia/domain/org'
import type { Actor } from '@jianjia/domain/policy'

/** The kinds that the posts of somebody may ever be told: where a unit has no chair, the committee is told in their stead. */
export function ownKinds({ posts }: Pick<Actor, 'posts'>): readonly NoticeKind[] {
  const roles: readonly Role[] = posts.map(({ role }) => (role === 'committeeMember' ? 'chair' : role))
  return NOTICE_KINDS.filter(
    (kind) => NOTICES[kind].to === 'person' || rolesTold(kind).some((role) => roles.includes(role)),
  )
}
