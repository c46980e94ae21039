import { violates } from '@jianjia/db'
import {
  insertPlacements,
  insertSegments,
  insertUnitNames,
  insertUnits,
  lockTree,
  saveHeadcounts,
} from '@jianjia/db/org'
import { ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { acceptNewUnit, UnitKind } from '@jianjia/domain/org'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { findLockedTree } from './current-tree.ts'
import { SEGMENT_FIELDS, UnitCode, UnitName } from './unit-fields.ts'

/** A unit that is new from a day on, under a parent that stands in the tree on that day. */
export const createUnit = change({
  name: 'org.createUnit',
  action: 'org.manage',
  audit: 'named',
  dataClass: 'internal',
  input: {
    ...{ parentId: UnitId, kind: UnitKind, name: UnitName, shortName: UnitName.nullable(), code: UnitCode.nullable() },
    ...{ ...SEGMENT_FIELDS, members: z.int().min(0).max(1_000_000).nullable(), from: PlainDate },
  },
  target: { unit: 'parentId' },
  output: z.strictObject({ unitId: UnitId }),
  subjectOf: ({ unitId }) => ({ kind: 'unit', id: unitId }),
  run: async ({ tx, input, actor, services, newId }) => {
    const { parentId, kind, name, code, members, from } = input
    await lockTree(tx)
    const accepted = acceptNewUnit(await findLockedTree(tx, from), { parentId, kind, name })
    if (!accepted.ok) return accepted
    const unitId = newId<UnitId>()
    const since = { unitId, validFrom: from, recordedBy: actor.personId }
    try {
      await insertUnits(tx, [{ id: unitId, kind, code, openedOn: from }])
    } catch (error) {
      if (violates(error, 'unit_code_key')) return refuse('unitCodeTaken', { code }, { path: ['code'] })
      throw error
    }
    await insertUnitNames(tx, [{ ...since, name, shortName: input.shortName ?? name, ...services.pinyin(name) }])
    await insertPlacements(tx, [{ ...since, unitKind: kind, parent: { id: parentId, kind: accepted.value.kind } }])
    const segments = (['stage', 'ownership', 'zone'] as const).flatMap((dimension) => {
      const value = input[dimension]
      return value === null ? [] : [{ ...since, dimension, value }]
    })
    await insertSegments(tx, segments)
    if (members !== null) await saveHeadcounts(tx, [{ unitId, day: from, members, recordedBy: actor.personId }])
    return ok({ unitId })
  },
})
