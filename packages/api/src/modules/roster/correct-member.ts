import { listMembers } from '@jianjia/db/roster'
import { ok, PersonId, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { IdentityNumber, MemberDraft, memberStatus } from '@jianjia/domain/org'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { unitInBranch } from './unit-in-branch.ts'
import { writeMembers } from './write-members.ts'

/**
 * Corrects what the roster says of a member: name, days, group, retirement, leaving. Days that went by in another group
 * stay as they were.
 */
export const correctMember = change({
  name: 'roster.correct',
  action: 'roster.manage',
  audit: 'named',
  dataClass: 'personal',
  input: {
    ...{ unitId: UnitId, personId: PersonId, memberOf: UnitId, member: MemberDraft, leftOn: PlainDate.nullable() },
    /** The first day in another group. */
    from: PlainDate,
    /** Absent leaves it as it is; null takes it away. */
    idNumber: IdentityNumber.nullable().optional(),
    expectedVersion: z.int(),
  },
  target: { unit: 'unitId' },
  output: z.strictObject({ personId: PersonId, version: z.int() }),
  subjectOf: ({ personId }) => ({ kind: 'person', id: personId }),
  run: async ({ tx, input, actor, today, now, services, record }) => {
    const { unitId: branchId, personId, memberOf, member, leftOn, from, idNumber, expectedVersion } = input
    const found = await listMembers(tx, { unitId: branchId, day: today, personIds: [personId] })
    const [before] = found.members
    if (before === undefined) return refuse('notFoundOrNoAccess')
    if (before.version !== expectedVersion) return refuse('staleVersion')
    const placed =
      memberOf === before.unitId ? ok(memberOf) : await unitInBranch({ db: tx, branchId, unitId: memberOf, today, now })
    if (!placed.ok) return placed
    const wanted = { ...member, personId, unitId: memberOf, leftOn, idNumber, before }
    const by = actor.personId
    const written = await writeMembers(tx, { branchId, members: [wanted], today, from, by, services })
    if (!written.ok) return written
    const to = memberStatus({ retiredOn: member.retiredOn, leftOn }, today)
    const moved = { subject: 'member', subjectId: personId, unitId: branchId, event: 'correct' }
    await record({ ...moved, from: before.status, to })
    return ok({ personId, version: expectedVersion + 1 })
  },
})
