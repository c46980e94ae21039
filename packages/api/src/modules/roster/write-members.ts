import { type Tx, violates } from '@jianjia/db'
import { insertPersons } from '@jianjia/db/org'
import { listMembershipsOf, type RosterMember, updatePersons, writeMemberRecords } from '@jianjia/db/roster'
import { ok, type PersonId, type PlainDate, type Result, refuse, type UnitId } from '@jianjia/domain/kernel'
import { acceptMemberDates, changeMemberships, type MemberDraft } from '@jianjia/domain/org'
import type { Services } from '../../frame/context.ts'
import { replaceMemberships } from './replace-memberships.ts'

/** A member as he or she is to stand on the roster. */
export interface WantedMember extends MemberDraft {
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly leftOn: PlainDate | null
  /** Undefined leaves the number as it is. */
  readonly idNumber: string | null | undefined
  /** The first day of another stay, of somebody who had left. */
  readonly returnsOn?: PlainDate | null
  /** As it stands now; undefined for somebody new. */
  readonly before: RosterMember | undefined
}

export interface RosterWriting {
  /** The branch; a membership elsewhere is not touched. */
  readonly branchId: UnitId
  readonly members: readonly WantedMember[]
  readonly today: PlainDate
  /** The first day in another group. */
  readonly from: PlainDate
  readonly by: PersonId
  readonly services: Pick<Services, 'pinyin' | 'vault'>
}

/** Writes any number of members in a number of statements that does not depend on how many there are. */
export async function writeMembers(tx: Tx, writing: RosterWriting): Promise<Result<null>> {
  const { members, today, by, services } = writing
  for (const member of members) {
    const accepted = acceptMemberDates(member, today)
    if (!accepted.ok) return accepted
  }
  const details = members.map(({ personId, name, mobile }) => ({
    id: personId,
    name,
    mobile,
    ...services.pinyin(name),
  }))
  const isNew = (at: number) => members[at]?.before === undefined
  await insertPersons(
    tx,
    details.filter((_, at) => isNew(at)),
  )
  await updatePersons(
    tx,
    details.filter((_, at) => !isNew(at)),
  )
  const records = members.map(({ personId, retiredOn, idNumber, before }) => ({
    ...{ personId, retiredOn, seenVersion: before?.version ?? 0 },
    idNumber: typeof idNumber === 'string' ? services.vault.seal(tx.districtId, idNumber) : idNumber,
  }))
  try {
    if ((await writeMemberRecords(tx, { records, by })) !== records.length) return refuse('staleVersion')
  } catch (error) {
    if (violates(error, 'member_record_id_index')) return refuse('idNumberTaken', {}, { path: ['idNumber'] })
    throw error
  }
  await writeDays(tx, writing)
  return ok(null)
}

async function writeDays(tx: Tx, { branchId, members, from, by }: RosterWriting): Promise<void> {
  const known = members.flatMap(({ before, personId }) => (before === undefined ? [] : [personId]))
  const rows = Map.groupBy(await listMembershipsOf(tx, { unitId: branchId, personIds: known }), (row) => row.personId)
  const people = members.map((member) => {
    const { personId, unitId, returnsOn = null } = member
    const stored = rows.get(personId) ?? []
    const again = returnsOn === null ? [] : [{ unitId, validFrom: returnsOn, validTo: null }]
    return { personId, stored, told: changeMemberships([...stored, ...again], { ...member, from }) }
  })
  await replaceMemberships(tx, people, by)
}
