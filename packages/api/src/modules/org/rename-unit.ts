import { lockTree, succeedFacts, touchUnit } from '@jianjia/db/org'
import { ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { acceptRename } from '@jianjia/domain/org'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { findLockedTree } from './current-tree.ts'
import { UnitName } from './unit-fields.ts'

/** Another name from a day on. What was recorded before keeps the name of its time. */
export const renameUnit = change({
  name: 'org.renameUnit',
  action: 'org.manage',
  audit: 'named',
  dataClass: 'internal',
  input: {
    ...{ unitId: UnitId, name: UnitName, shortName: UnitName.nullable(), nameEn: UnitName.nullable() },
    ...{ from: PlainDate, expectedVersion: z.int() },
  },
  target: { unit: 'unitId' },
  output: z.strictObject({ unitId: UnitId }),
  run: async ({ tx, input, actor, services }) => {
    const { unitId, name, shortName, nameEn, from, expectedVersion } = input
    await lockTree(tx)
    const accepted = acceptRename(await findLockedTree(tx, from), { unitId, name })
    if (!accepted.ok) return accepted
    if (!(await touchUnit(tx, { unitId, expectedVersion }))) return refuse('staleVersion')
    const values = { name, short_name: shortName ?? name, name_en: nameEn, ...services.pinyin(name) }
    await succeedFacts(tx, { table: 'unit_name', facts: [{ unitId, from, values }], by: actor.personId })
    return ok({ unitId })
  },
})
