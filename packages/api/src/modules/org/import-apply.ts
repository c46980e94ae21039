import { lockTree } from '@jianjia/db/org'
import { violates } from '@jianjia/db'
import { ok, PlainDate, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { upload } from '../../frame/upload.ts'
import { ImportResult, resultOf } from '../sheet-import/sheet-preview.ts'
import { findCurrentTree } from './current-tree.ts'
import { planTreeFile, readTreeFile } from './read-tree-file.ts'
import { writeTreePlan } from './write-tree-plan.ts'

/**
 * Imports the file that was previewed. All good rows are written at once, new units as open from `since`, changes as from
 * today; wrong rows are left out only where the user has said so. The same file again changes nothing.
 */
export const importApply = upload({
  name: 'org.importApply',
  action: 'org.manage',
  audit: 'named',
  dataClass: 'internal',
  input: { fingerprint: z.string().length(64), since: PlainDate, skipWrong: z.boolean() },
  target: 'root',
  output: ImportResult,
  prepare: async (file) => {
    const read = await readTreeFile(file)
    if (!read.ok) return read
    return ok(async ({ tx, input, actor, today, now, services, newId }) => {
      const { since } = input
      if (since > today) return refuse('datesOutOfOrder', { from: since, to: today }, { path: ['since'] })
      await lockTree(tx)
      const current = await findCurrentTree(tx, today, now)
      const planned = planTreeFile(read.value, current, today)
      if (!planned.ok) return planned
      const { plan, fingerprint } = planned.value
      if (fingerprint !== input.fingerprint) return refuse('importFileChanged')
      const { counts } = plan
      if (counts.wrong > 0 && !input.skipWrong) return refuse('importHasBadRows', { rows: counts.wrong })
      const dates = { since, today, now }
      try {
        await writeTreePlan(tx, { plan, current, dates, by: actor.personId, newId, pinyin: services.pinyin })
      } catch (error) {
        if (violates(error, 'unit_code_key')) return refuse('unitCodeTaken')
        throw error
      }
      return ok(resultOf(counts))
    })
  },
})
