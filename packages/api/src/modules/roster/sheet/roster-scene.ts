import type { TenantRead } from '@jianjia/db'
import { listUnitsBelow } from '@jianjia/db/ledger'
import { findNumberHolders, listMembers, listMembershipsOf, type RosterMember } from '@jianjia/db/roster'
import type { RecordSheet, RosterScene } from '@jianjia/documents'
import type { PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { stayBegan } from '@jianjia/domain/org'
import type { NumberVault } from '../../../frame/number-vault.ts'
import { maskedNumber } from '../masked-number.ts'

interface Asked {
  readonly db: TenantRead
  readonly sheet: RecordSheet
  readonly branchId: UnitId
  readonly today: PlainDate
  readonly fill: RosterScene['fill']
  readonly answers: RosterScene['answers']
  readonly vault: NumberVault
}

export interface FoundScene {
  readonly scene: RosterScene
  /** As they are stored, by their ids. */
  readonly stored: ReadonlyMap<PersonId, RosterMember>
}

/** All that a sheet for the roster of a branch is judged by, in a fixed number of statements. */
export async function findRosterScene({ db, sheet, branchId, today, vault, ...asked }: Asked): Promise<FoundScene> {
  const indexes = new Map<string, string>()
  const indexOf = (number: string) => {
    const index = indexes.get(number) ?? vault.seal(db.districtId, number).index
    indexes.set(number, index)
    return index
  }
  const numbers = sheet.records.flatMap(({ values }) => values.get('idNumber') ?? [])
  const [units, { members }, holders] = await Promise.all([
    listUnitsBelow(db, branchId),
    listMembers(db, { unitId: branchId, day: today }),
    findNumberHolders(db, [...new Set(numbers.map(indexOf))]),
  ])
  const personIds = members.map(({ personId }) => personId)
  const days = Map.groupBy(await listMembershipsOf(db, { unitId: branchId, personIds }), (row) => row.personId)
  const known = members.map((member) => {
    const { personId, name, unitId, unitName, status, joinedOn, retiredOn, leftOn, mobile, idNumber } = member
    const rows = (days.get(personId) ?? []).toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    return {
      ...{ personId, name, unitId, unitName, status, joinedOn, retiredOn, leftOn, mobile },
      stayFrom: stayBegan(rows) ?? joinedOn,
      ...{ numberIndex: idNumber?.index ?? null, maskedNumber: maskedNumber(member, db.districtId, vault) },
    }
  })
  return {
    scene: { ...asked, branchId, units, members: known, today, indexOf, holders },
    stored: new Map(members.map((member) => [member.personId, member])),
  }
}
