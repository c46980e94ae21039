import { countMembers, listMembers, type RosterMember } from '@jianjia/db/roster'
import { type DistrictId, ok, PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { maskIdentityNumber, MemberStatus } from '@jianjia/domain/org'
import { can } from '@jianjia/domain/policy'
import { z } from 'zod'
import type { NumberVault } from '../../frame/number-vault.ts'
import { read } from '../../frame/read.ts'
import { searchWords } from './search-roster.ts'

export const MEMBERS_ON_A_PAGE = 50

/** The members of a branch or group as of today, one page in the order of their names, those who have left too. */
export const listRoster = read({
  name: 'roster.list',
  action: 'roster.read',
  dataClass: 'personal',
  input: {
    unitId: UnitId,
    words: z.string().max(80).optional(),
    status: MemberStatus.optional(),
    /** Only those of a group of the unit. */
    groupId: UnitId.optional(),
    page: z.int().min(1).max(1_000).optional(),
  },
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
    const { unitId, words = '', status, groupId, page = 1 } = input
    const [found, [counted]] = await Promise.all([
      listMembers(db, {
        ...{ unitId, day: today, words: searchWords(words), limit: MEMBERS_ON_A_PAGE },
        ...{ groupId, offset: (page - 1) * MEMBERS_ON_A_PAGE },
        ...(status === undefined ? {} : { statuses: [status] }),
      }),
      countMembers(db, { unitIds: [unitId], day: today }),
    ])
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

/** What may be seen of a sealed number: enough to tell two members apart. */
export function maskedNumber({ idNumber }: RosterMember, districtId: DistrictId, vault: NumberVault): string | null {
  if (idNumber === null) return null
  const number = vault.open(districtId, idNumber)
  return number === undefined ? '***' : maskIdentityNumber(number)
}
