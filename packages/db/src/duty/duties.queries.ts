import { Cadence, Counted, type Duty, DutyUnitKind } from '@jianjia/domain/duty'
import type { DutyId } from '@jianjia/domain/kernel'
import type { TenantRead } from '../frame/handles.ts'

/** A duty with who said it last, and which one it follows. */
export interface StoredDuty extends Duty {
  readonly follows: DutyId | null
  readonly changedByName: string
}

/** Every duty that the district has ever asked, those that hold first. One that ended before it began never was. */
export async function listDuties(read: TenantRead): Promise<readonly StoredDuty[]> {
  const rows = await found(read)
    .whereRef('d.ends_on', '>=', 'd.starts_on')
    .union(found(read).where('d.ends_on', 'is', null))
    .orderBy('startsOn')
    .orderBy('id')
    .execute()
  return rows.map(toDuty)
}

export async function findDuty(read: TenantRead, dutyId: DutyId): Promise<StoredDuty | undefined> {
  const row = await found(read).where('d.id', '=', dutyId).executeTakeFirst()
  return row && toDuty(row)
}

function found(read: TenantRead) {
  return read
    .selectFrom('duty as d')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'd.changed_by'),
    )
    .select(['d.id', 'd.name', 'd.counted', 'd.cadence', 'd.unit_kinds as unitKinds', 'd.soon_days as soonDays'])
    .select(['d.starts_on as startsOn', 'd.ends_on as endsOn', 'd.follows', 'd.version', 'p.name as changedByName'])
    .where('d.district_id', '=', read.districtId)
}

type Row = Omit<StoredDuty, 'counted' | 'cadence' | 'unitKinds'> & {
  readonly counted: unknown
  readonly cadence: unknown
  readonly unitKinds: readonly string[]
}

function toDuty({ counted, cadence, unitKinds, ...row }: Row): StoredDuty {
  return {
    ...row,
    counted: Counted.parse(counted),
    cadence: Cadence.parse(cadence),
    unitKinds: unitKinds.map((kind) => DutyUnitKind.parse(kind)),
  }
}
