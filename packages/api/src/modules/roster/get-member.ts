import { listMemberEvents, listMemberPeriods, listMembers } from '@jianjia/db/roster'
import { ok, PersonId, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { MemberStatus } from '@jianjia/domain/org'
import { can } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { maskedNumber } from './masked-number.ts'
import { findRosterPlace } from './roster-place.ts'

/** One member: how he or she stands today, where and since when, and what was done by whom. */
export const getMember = read({
  name: 'roster.member',
  action: 'roster.read',
  dataClass: 'personal',
  input: { unitId: UnitId, personId: PersonId },
  target: { unit: 'unitId' },
  output: z.strictObject({
    ...{ personId: PersonId, name: z.string(), unitId: UnitId, unitName: z.string(), status: MemberStatus },
    ...{ joinedOn: PlainDate, retiredOn: PlainDate.nullable(), leftOn: PlainDate.nullable(), version: z.int() },
    mobile: z.string().nullable(),
    maskedIdNumber: z.string().nullable(),
    /** The branch on whose roster the member stands. */
    branchId: UnitId,
    periods: z.array(
      z.strictObject({ unitId: UnitId, unitName: z.string(), from: PlainDate, to: PlainDate.nullable() }),
    ),
    /** Empty for whoever does not keep the roster. */
    events: z.array(
      z.strictObject({ event: z.string(), at: z.iso.datetime(), byName: z.string(), reason: z.string().nullable() }),
    ),
  }),
  run: async ({ db, input, today, actor, target, services }) => {
    const { unitId, personId } = input
    const { branchId, groupIds } = await findRosterPlace(db, { unitId, today })
    const { members } = await listMembers(db, { unitId: branchId, day: today, personIds: [personId], groupIds })
    const [member] = members
    if (member === undefined) return refuse('notFoundOrNoAccess')
    const keeps = target !== undefined && can(actor, 'roster.manage', target).allowed
    const asked = { unitId: branchId, personId }
    const [periods, events] = await Promise.all([
      listMemberPeriods(db, asked),
      keeps ? listMemberEvents(db, asked) : [],
    ])
    return ok({
      ...{ personId, name: member.name, unitId: member.unitId, unitName: member.unitName, status: member.status },
      ...{ joinedOn: member.joinedOn, retiredOn: member.retiredOn, leftOn: member.leftOn, version: member.version },
      ...{ mobile: keeps ? member.mobile : null, branchId, periods: [...periods] },
      maskedIdNumber: keeps ? maskedNumber(member, db.districtId, services.vault) : null,
      events: events.map(({ event, at, byName, reason }) => ({ event, at: at.toISOString(), byName, reason })),
    })
  },
})
