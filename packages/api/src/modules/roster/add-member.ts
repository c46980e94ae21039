import { ok, PersonId, UnitId } from '@jianjia/domain/kernel'
import { IdentityNumber, MemberDraft, memberStatus } from '@jianjia/domain/org'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { unitInBranch } from './unit-in-branch.ts'
import { writeMembers } from './write-members.ts'

/** A member of a branch or of a group in it; no account comes with it. */
export const addMember = change({
  name: 'roster.add',
  action: 'roster.manage',
  audit: 'named',
  dataClass: 'personal',
  input: { unitId: UnitId, memberOf: UnitId, member: MemberDraft, idNumber: IdentityNumber.nullable() },
  target: { unit: 'unitId' },
  output: z.strictObject({ personId: PersonId }),
  subjectOf: ({ personId }) => ({ kind: 'person', id: personId }),
  run: async ({ tx, input, actor, today, now, services, newId, record }) => {
    const { unitId: branchId, memberOf, member, idNumber } = input
    const placed = await unitInBranch({ db: tx, branchId, unitId: memberOf, today, now })
    if (!placed.ok) return placed
    const personId = newId<PersonId>()
    const wanted = { ...member, personId, unitId: memberOf, leftOn: null, idNumber, before: undefined }
    const by = actor.personId
    const written = await writeMembers(tx, { branchId, members: [wanted], today, from: today, by, services })
    if (!written.ok) return written
    const to = memberStatus({ retiredOn: member.retiredOn, leftOn: null }, today)
    await record({ subject: 'member', subjectId: personId, unitId: branchId, event: 'add', to })
    return ok({ personId })
  },
})
