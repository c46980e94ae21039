import { inTenant, newId } from '@jianjia/db'
import { insertScheme } from '@jianjia/db/scheme'
import type { SchemeId } from '@jianjia/domain/kernel'
import { buildPreset, SheetDraft, schemeOfSheet } from '@jianjia/domain/scheme'
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

/** A draft from a scoring sheet of two lines, as the officer confirmed it; it is at version 1. */
export async function seedSheetDraft({ db }: Pick<ApiBench, 'db'>, tenant: BenchTenant): Promise<SchemeId> {
  const sheet = SheetDraft.parse({
    ...{ total: '9', bonus: null, gates: [], vetoes: ['发生重大安全事故'], levels: [] },
    categories: [
      {
        ...{ name: '自身建设', points: '9' },
        lines: [
          { name: '按期换届', points: '5', rule: { kind: 'allOrNothing' }, standard: '未按期换届不得分' },
          { name: '委员会议', points: '4', rule: { kind: 'judged' }, standard: '' },
        ],
      },
    ],
  })
  const [id, name] = [newId<SchemeId>(), '评分表考核细则']
  const built = schemeOfSheet(sheet, name)
  if (!built.ok) throw new Error(JSON.stringify(built.faults))
  const draft = { id, ownerUnitId: tenant.units.district.unitId, name, yearLabel: '2026', scheme: built.scheme }
  await inTenant(db, tenant.districtId, 'write', (tx) =>
    insertScheme(tx, { ...draft, preset: null, parameters: {}, createdBy: tenant.people.officer.personId }),
  )
  return id
}
