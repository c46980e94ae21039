import { insertTransitions } from '@jianjia/db/process'
import { keepImportMatch, lockUnit } from '@jianjia/db/ledger'
import { ok, type PersonId, refuse } from '@jianjia/domain/kernel'
import { memberStatus } from '@jianjia/domain/org'
import { z } from 'zod'
import { upload } from '../../../frame/upload.ts'
import { readRecordFile } from '../../sheet-import/record-file.ts'
import { ImportResult, resultOf } from '../../sheet-import/sheet-preview.ts'
import { writeMembers } from '../write-members.ts'
import { planRosterFile, ROSTER_SUBJECT, RosterImportInput } from './plan-roster-file.ts'

/**
 * Imports the sheet that was previewed. All good rows are written at once or none; wrong ones are left out only where the
 * user has said so; nobody is removed. The same sheet again changes nothing. How the columns were matched is remembered.
 */
export const applyImport = upload({
  name: 'roster.importApply',
  action: 'roster.manage',
  audit: 'named',
  dataClass: 'personal',
  input: { ...RosterImportInput, fingerprint: z.string().length(64), skipWrong: z.boolean() },
  target: { unit: 'unitId' },
  output: ImportResult,
  prepare: async (file) => {
    const read = await readRecordFile(file)
    if (!read.ok) return read
    return ok(async ({ tx, input, actor, today, services, newId }) => {
      const { unitId } = input
      await lockUnit(tx, unitId)
      const planned = await planRosterFile({ db: tx, read: read.value, input, today, vault: services.vault })
      if (!planned.ok) return planned
      const { sheet, rows, stored, from, counts, fingerprint } = planned.value
      if (fingerprint !== input.fingerprint) return refuse('importFileChanged')
      if (counts.wrong > 0 && !input.skipWrong) return refuse('importHasBadRows', { rows: counts.wrong })
      const changed = rows.filter(({ state }) => state === 'new' || state === 'changed')
      const members = changed.flatMap(({ wanted, known }) =>
        wanted === null
          ? []
          : [
              {
                ...wanted,
                personId: known?.personId ?? newId<PersonId>(),
                before: known ? stored.get(known.personId) : undefined,
              },
            ],
      )
      const by = actor.personId
      const written = await writeMembers(tx, { branchId: unitId, members, today, from, by, services })
      if (!written.ok) return written
      await insertTransitions(
        tx,
        members.map(({ personId, before, ...days }) => ({
          ...{ subject: 'member', subjectId: personId, unitId, event: 'import', actorPersonId: by },
          ...{ from: before?.status, to: memberStatus(days, today) },
        })),
      )
      const matched = sheet.columns.filter(({ key }) => !key.includes('#'))
      const columns = Object.fromEntries(matched.map(({ key, field }) => [key, field]))
      if (!read.value.pasted && members.length > 0)
        await keepImportMatch(tx, { unitId, subject: ROSTER_SUBJECT, columns, by })
      return ok(resultOf(counts))
    })
  },
})
