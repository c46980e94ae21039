import { closeUnit as writeClosing, endPosts, listHeldPosts, lockTree } from '@jianjia/db/org'
import { ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { acceptClosing } from '@jianjia/domain/org'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { freezeDueRounds } from '../obligation/found-rounds.ts'
import { findLockedTree } from './current-tree.ts'

/** The last day of a unit. Its posts end with it; nothing that was recorded for it is lost. */
export const closeUnit = change({
  name: 'org.closeUnit',
  action: 'org.manage',
  audit: 'named',
  dataClass: 'internal',
  input: { unitId: UnitId, lastDay: PlainDate, expectedVersion: z.int() },
  target: { unit: 'unitId' },
  output: z.strictObject({ unitId: UnitId, endedPosts: z.int() }),
  run: async ({ tx, input, actor, today, now }) => {
    const { unitId, lastDay, expectedVersion } = input
    await lockTree(tx)
    // A last day in the past must not lift what the unit owed before it was known.
    await freezeDueRounds(tx, { today, now })
    const accepted = acceptClosing(await findLockedTree(tx, lastDay), unitId)
    if (!accepted.ok) return accepted
    if (!(await writeClosing(tx, { unitId, closedOn: lastDay, expectedVersion }))) return refuse('staleVersion')
    const held = await listHeldPosts(tx, { day: lastDay, unitIds: [unitId] })
    const ending = held.filter(({ validTo }) => validTo === null || validTo > lastDay)
    await endPosts(tx, { postIds: ending.map(({ id }) => id), lastDay, by: actor.personId })
    return ok({ unitId, endedPosts: ending.length })
  },
})
