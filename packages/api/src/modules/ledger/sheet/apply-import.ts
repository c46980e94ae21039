import { keepImportMatch, lockUnit } from '@jianjia/db/ledger'
import { ok, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { upload } from '../../../frame/upload.ts'
import { ImportResult, resultOf } from '../../sheet-import/sheet-preview.ts'
import { progressKey } from './import-progress.ts'
import { LedgerImportInput, planLedgerFile } from './plan-ledger-file.ts'
import { readRecordFile } from '../../sheet-import/record-file.ts'
import { writeLedgerPlan } from './write-ledger-plan.ts'

/**
 * Imports the sheet that was previewed. All good rows are written at once or none; wrong ones are left out only where the
 * user has said so. The same sheet again changes nothing. How the columns were matched is remembered for the unit.
 */
export const applyImport = upload({
  name: 'ledger.importApply',
  action: 'ledger.record',
  audit: 'named',
  dataClass: 'internal',
  input: { ...LedgerImportInput, fingerprint: z.string().length(64), skipWrong: z.boolean() },
  target: { unit: 'unitId' },
  output: ImportResult,
  prepare: async (file) => {
    const read = await readRecordFile(file)
    if (!read.ok) return read
    return ok(async ({ tx, input, actor, target, scope, today, now, services, newId }) => {
      if (target === undefined) return refuse('notFoundOrNoAccess')
      const { unitId, kind } = input
      await lockUnit(tx, unitId)
      const planned = await planLedgerFile({ db: tx, read: read.value, input, actor, target, scope, today })
      if (!planned.ok) return planned
      const { sheet, scene, rows, counts, fingerprint } = planned.value
      if (fingerprint !== input.fingerprint) return refuse('importFileChanged')
      if (counts.wrong > 0 && !input.skipWrong) return refuse('importHasBadRows', { rows: counts.wrong })
      const total = counts.new + counts.changed
      const key = progressKey(input.districtId, input.key)
      const progress = (done: number) =>
        services.briefFiles.keep(key, new TextEncoder().encode(JSON.stringify({ done, total })))
      const { fileIds } = scene
      const written = await writeLedgerPlan(tx, { rows, fileIds, by: actor.personId, now, newId, progress })
      if (!written.ok) return written
      const matched = sheet.columns.filter(({ key: printed }) => !printed.includes('#'))
      const columns = Object.fromEntries(matched.map(({ key: printed, field }) => [printed, field]))
      if (!read.value.pasted && total > 0)
        await keepImportMatch(tx, { unitId, subject: kind, columns, by: actor.personId })
      return ok(resultOf(counts))
    })
  },
})
