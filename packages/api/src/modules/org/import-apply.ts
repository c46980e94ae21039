import { lockTree } from '@jianjia/db/org'
import { violates } from '@jianjia/db'
import { ok, PlainDate, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { upload } from '../../frame/upload.ts'
import { readTreeFile } from './read-tree-file.ts'
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
  output: z.strictObject({ created: z.int(), changed: z.int(), same: z.int(), skipped: z.int() }),
  run: async ({ tx, input, actor, file, today, now, services, newId }) => {
    const { since } = input
    if (since > today) return refuse('datesOutOfOrder', { from: since, to: today }, { path: ['since'] })
    await lockTree(tx)
    const read = await readTreeFile(tx, { file, today, now })
    if (!read.ok) return read
    const { plan, current, fingerprint } = read.value
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
    return ok({ created: counts.new, changed: counts.changed, same: counts.same, skipped: counts.wrong })
  },
})
