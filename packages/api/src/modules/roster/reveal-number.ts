import { listMembers } from '@jianjia/db/roster'
import { ok, PersonId, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'

/** Opens one identity number to whoever keeps the roster. Who looked, when and what for stays on record. */
export const revealNumber = change({
  name: 'roster.revealNumber',
  action: 'roster.manage',
  audit: 'named',
  dataClass: 'personal',
  input: { unitId: UnitId, personId: PersonId, reason: z.string().trim().min(2).max(100) },
  target: { unit: 'unitId' },
  /** Null when the number cannot be opened any more, or was shown for this key already. */
  output: z.strictObject({ personId: PersonId, idNumber: z.string().nullable() }),
  withoutSecret: ({ personId }) => ({ personId, idNumber: null }),
  subjectOf: ({ personId }) => ({ kind: 'person', id: personId }),
  run: async ({ tx, input, today, services, record }) => {
    const { unitId: branchId, personId, reason } = input
    const { members } = await listMembers(tx, { unitId: branchId, day: today, personIds: [personId] })
    const [member] = members
    if (member === undefined || member.idNumber === null) return refuse('notFoundOrNoAccess')
    const moved = { subject: 'member', subjectId: personId, unitId: branchId, event: 'numberSeen', reason }
    await record({ ...moved, from: member.status, to: member.status })
    return ok({ personId, idNumber: services.vault.open(tx.districtId, member.idNumber) ?? null })
  },
})
