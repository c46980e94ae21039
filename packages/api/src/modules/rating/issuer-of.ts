import type { TenantRead } from '@jianjia/db'
import { getRootUnit, listUnitNames } from '@jianjia/db/org'
import type { KeptTitle } from '@jianjia/db/title'

/** Who gave a title: the tenant's root, under the name it had on the title's first day. */
export async function issuerOf(read: TenantRead, title: Pick<KeptTitle, 'validFrom'>): Promise<string> {
  const rootId = await getRootUnit(read)
  const names = await listUnitNames(read, { unitIds: [rootId], day: title.validFrom })
  return names.get(rootId) ?? ''
}
