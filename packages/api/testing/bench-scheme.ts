import { inTenant, newId } from '@jianjia/db'
import { insertScheme } from '@jianjia/db/scheme'
import type { SchemeId } from '@jianjia/domain/kernel'
import { buildPreset } from '@jianjia/domain/scheme'
import type { ApiBench } from './api-bench.ts'
import type { BenchTenant } from './bench-tenant.ts'

/** A draft from the usual preset with these figures, as the officer made it; it is at version 1. */
export async function seedSchemeDraft(
  { db }: Pick<ApiBench, 'db'>,
  tenant: BenchTenant,
  parameters: Readonly<Record<string, string | number>> = {},
): Promise<SchemeId> {
  const preset = 'schoolUnionAnnual'
  const built = buildPreset(preset, parameters)
  if (!built.ok) throw new Error(JSON.stringify(built.faults))
  const [id, name] = [newId<SchemeId>(), '学校工会年度考核细则']
  const draft = { id, ownerUnitId: tenant.units.district.unitId, name, yearLabel: '2026', preset, parameters } as const
  await inTenant(db, tenant.districtId, 'write', (tx) =>
    insertScheme(tx, { ...draft, scheme: { ...built.scheme, name }, createdBy: tenant.people.officer.personId }),
  )
  return id
}
