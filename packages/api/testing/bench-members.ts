import { newId } from '@jianjia/db'
import type { PersonId } from '@jianjia/domain/kernel'
import type { ApiBench } from './api-bench.ts'
import { BENCH_SINCE, type BenchTenant, type BenchUnitName } from './bench-tenant.ts'

export interface BenchMember {
  readonly personId: PersonId
  readonly name: string
  readonly unit: BenchUnitName
}

/** Puts people on the roster of a unit: persons without an account and without a post. */
export async function seedMembers(
  { scratch }: Pick<ApiBench, 'scratch'>,
  { districtId, units }: BenchTenant,
  members: readonly BenchMember[],
): Promise<void> {
  for (const { personId, name, unit } of members) {
    await scratch.owner.query(
      'insert into person (district_id, id, name, pinyin, initials) values ($1, $2, $3, $3, $3)',
      [districtId, personId, name],
    )
    await scratch.owner.query(
      'insert into membership (district_id, id, person_id, unit_id, valid_from) values ($1, $2, $3, $4, $5)',
      [districtId, newId(), personId, units[unit].unitId, BENCH_SINCE],
    )
  }
}
