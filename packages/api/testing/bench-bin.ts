import { inTenant } from '@jianjia/db'
import { type BinnedOf, putInBin } from '@jianjia/db/bin'
import { EMPTY_CONTENT, EMPTY_KEY_POINTS } from '@jianjia/domain/plan'
import type { ApiBench } from './api-bench.ts'
import type { BenchTenant, BenchUnit } from './bench-tenant.ts'

/** Puts something of a unit into the bin, as the chair of the school did. */
export function seedBinned(
  { db }: Pick<ApiBench, 'db'>,
  tenant: BenchTenant,
  { unit, ...of }: BinnedOf & { readonly unit: BenchUnit },
): Promise<void> {
  const by = tenant.people.chair.personId
  const unitId = of.kind === 'view' ? null : unit.unitId
  const contents = { page: '/plans', search: '?state=draft', shared: false }
  const words = { keyPoints: EMPTY_KEY_POINTS, plan: EMPTY_CONTENT, view: contents, file: undefined, scheme: undefined }
  const whole = words[of.kind]
  const draft = { ...of, unitId, title: '不要了', by, ...(whole && { contents: whole }) }
  return inTenant(db, tenant.districtId, 'write', (tx) => putInBin(tx, draft))
}
