import { listMembers, listMembershipsOf, writeMemberRecords } from '@jianjia/db/roster'
import { ok, PersonId, refuse, UnitId } from '@jianjia/domain/kernel'
import { afterMemberAct, MemberAct, memberStatus } from '@jianjia/domain/org'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { replaceMemberships } from './replace-memberships.ts'
import { unitInBranch } from './unit-in-branch.ts'

/** A member retires, leaves, returns or goes to another group, on a day; the days before stay as they were. */
export const actOnMember = change({
  name: 'roster.act',
  action: 'roster.manage',
  audit: 'named',
  dataClass: 'personal',
  input: { unitId: UnitId, personId: PersonId, act: MemberAct, expectedVersion: z.int() },
  target: { unit: 'unitId' },
  output: z.strictObject({ personId: PersonId, version: z.int() }),
  subjectOf: ({ personId }) => ({ kind: 'person', id: personId }),
  run: async ({ tx, input, actor, today, now, record }) => {
    const { unitId: branchId, personId, act, expectedVersion } = input
    const { members } = await listMembers(tx, { unitId: branchId, day: today, personIds: [personId] })
    const [before] = members
    if (before === undefined) return refuse('notFoundOrNoAccess')
    if (before.version !== expectedVersion) return refuse('staleVersion')
    if (act.kind === 'return' || act.kind === 'move') {
      const placed = await unitInBranch({ db: tx, branchId, unitId: act.unitId, today, now })
      if (!placed.ok) return { ...placed, refusal: { ...placed.refusal, path: ['act', 'unitId'] } }
    }
    const stored = await listMembershipsOf(tx, { unitId: branchId, personIds: [personId] })
    const after = afterMemberAct({ memberships: stored, retiredOn: before.retiredOn }, act, today)
    if (!after.ok) return after
    const by = actor.personId
    const { retiredOn, memberships } = after.value
    const kept = { personId, retiredOn, idNumber: undefined, seenVersion: expectedVersion }
    if ((await writeMemberRecords(tx, { records: [kept], by })) !== 1) return refuse('staleVersion')
    await replaceMemberships(tx, [{ personId, stored, told: memberships }], by)
    const leftOn = memberships.at(-1)?.validTo ?? null
    const to = memberStatus({ retiredOn, leftOn }, today)
    await record({ subject: 'member', subjectId: personId, unitId: branchId, from: before.status, event: act.kind, to })
    return ok({ personId, version: expectedVersion + 1 })
  },
})
