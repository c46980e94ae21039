import { countMembers, listMembers } from '@jianjia/db/roster'
import { ok, PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { MemberStatus } from '@jianjia/domain/org'
import { can } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { maskedNumber } from './masked-number.ts'
import { ROSTER_FILTERS, rosterQuestion } from './roster-filters.ts'

export const MEMBERS_ON_A_PAGE = 50

/** The members of a branch or group as of today, one page in the order of their names, those who have left too. */
export const listRoster = read({
  name: 'roster.list',
  action: 'roster.read',
  dataClass: 'personal',
  input: { ...ROSTER_FILTERS, page: z.int().min(1).max(1_000).optional() },
  target: { unit: 'unitId' },
  output: z.strictObject({
    members: z.array(
      z.strictObject({
        ...{ personId: PersonId, name: z.string(), unitId: UnitId, unitName: z.string(), status: MemberStatus },
        ...{ joinedOn: PlainDate, retiredOn: PlainDate.nullable(), leftOn: PlainDate.nullable(), version: z.int() },
        /** Null also for whoever does not keep the roster. */
        mobile: z.string().nullable(),
        /** Its first and last places; as for the mobile number. */
        maskedIdNumber: z.string().nullable(),
      }),
    ),
    total: z.int(),
    inService: z.int(),
    retired: z.int(),
  }),
  run: async ({ db, input, today, actor, target, services }) => {
    const { unitId, page = 1 } = input
    const [question, [counted]] = await Promise.all([
      rosterQuestion(db, input, today),
      countMembers(db, { unitIds: [unitId], day: today }),
    ])
    const found = await listMembers(db, {
      ...{ ...question, limit: MEMBERS_ON_A_PAGE, offset: (page - 1) * MEMBERS_ON_A_PAGE },
    })
    const keeps = target !== undefined && can(actor, 'roster.manage', target).allowed
    const members = found.members.map((member) => ({
      ...{ personId: member.personId, name: member.name, unitId: member.unitId, unitName: member.unitName },
      ...{ status: member.status, joinedOn: member.joinedOn, retiredOn: member.retiredOn, leftOn: member.leftOn },
      ...{ version: member.version, mobile: keeps ? member.mobile : null },
      maskedIdNumber: keeps ? maskedNumber(member, db.districtId, services.vault) : null,
    }))
    return ok({ members, total: found.total, inService: counted?.inService ?? 0, retired: counted?.retired ?? 0 })
  },
})
