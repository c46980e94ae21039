import { findTarget } from '@jianjia/db'
import { lockTree, succeedFacts, touchUnit } from '@jianjia/db/org'
import { ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { acceptMove } from '@jianjia/domain/org'
import { can } from '@jianjia/domain/policy'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { findLockedTree } from './current-tree.ts'

/** Another parent from a day on; everything below moves along. Roll-ups of earlier days keep the old place. */
export const moveUnit = change({
  name: 'org.moveUnit',
  action: 'org.manage',
  audit: 'named',
  dataClass: 'internal',
  input: { unitId: UnitId, parentId: UnitId, from: PlainDate, expectedVersion: z.int() },
  target: { unit: 'unitId' },
  output: z.strictObject({ unitId: UnitId }),
  run: async ({ tx, input, actor }) => {
    const { unitId, parentId, from, expectedVersion } = input
    const receiver = await findTarget(tx, parentId)
    if (receiver === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['parentId'] })
    const decision = can(actor, 'org.manage', receiver)
    if (!decision.allowed) return { ok: false, refusal: decision.refusal }
    await lockTree(tx)
    const accepted = acceptMove(await findLockedTree(tx, from), { unitId, parentId })
    if (!accepted.ok) return accepted
    if (!(await touchUnit(tx, { unitId, expectedVersion }))) return refuse('staleVersion')
    const { unit, parent } = accepted.value
    const place = { unit_kind: unit.kind, parent_id: parent.id, parent_kind: parent.kind, line: 'union' } as const
    await succeedFacts(tx, { table: 'placement', facts: [{ unitId, from, values: place }], by: actor.personId })
    return ok({ unitId })
  },
})
