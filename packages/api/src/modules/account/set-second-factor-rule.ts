import { writeSecondFactorRule } from '@jianjia/db/org'
import { ok, PlainDate, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'

/**
 * From which day whoever decides for the whole tenant must sign in with a second step; null asks nobody. Whoever has none
 * on that day can do nothing but switch it on: so the administrator who sets it shuts nobody out, not even themselves.
 */
export const setSecondFactorRule = change({
  name: 'account.setSecondFactorRule',
  action: 'account.reset',
  audit: 'named',
  dataClass: 'internal',
  input: { fromDay: PlainDate.nullable(), expectedVersion: z.int().min(0) },
  target: 'root',
  output: z.strictObject({ fromDay: PlainDate.nullable(), version: z.int() }),
  run: async ({ tx, input, actor, target, record }) => {
    const { fromDay, expectedVersion: seenVersion } = input
    if (!(await writeSecondFactorRule(tx, { fromDay, seenVersion, by: actor.personId }))) return refuse('staleVersion')
    const to = fromDay === null ? 'asksNobody' : `from ${fromDay}`
    await record({ subject: 'secondFactorRule', subjectId: tx.districtId, unitId: target?.unitId, event: 'set', to })
    return ok({ fromDay, version: seenVersion + 1 })
  },
})
