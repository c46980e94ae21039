import type { DistrictId } from '@jianjia/domain/kernel'
import type { LocalRead } from '../frame/handles.ts'

/** Every tenant of the database: for work that is done for each of them, one after the other. */
export async function listTenants(read: LocalRead): Promise<readonly DistrictId[]> {
  const rows = await read.selectFrom('district').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}
