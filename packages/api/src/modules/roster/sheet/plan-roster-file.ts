import { createHash } from 'node:crypto'
import type { TenantRead } from '@jianjia/db'
import { findImportMatch } from '@jianjia/db/ledger'
import type { RosterMember } from '@jianjia/db/roster'
import { planRosterImport, type RecordSheet, ROSTER_FIELDS, rosterColumns, type RosterPlan } from '@jianjia/documents'
import { ok, type PersonId, PlainDate, type Result, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import type { NumberVault } from '../../../frame/number-vault.ts'
import { type RecordFile, recordsIn } from '../../sheet-import/record-file.ts'
import { countRows, type RowCounts } from '../../sheet-import/sheet-preview.ts'
import { findRosterScene } from './roster-scene.ts'

/** By it the match of columns is remembered. */
export const ROSTER_SUBJECT = 'roster'

/** What somebody says of a sheet before it is judged. */
export const RosterImportInput = {
  unitId: UnitId,
  /** The printed name of a column and the field it means; null: not imported. What is left out is found by its name. */
  columns: z.record(z.string().max(200), z.enum(ROSTER_FIELDS).nullable()),
  /** What holds for new members where their row does not say it. */
  fill: z.strictObject({
    joinedOn: PlainDate.optional(),
    retiredOn: PlainDate.optional(),
    leftOn: PlainDate.optional(),
  }),
  /** The first day in another group, for those whose group is another one; absent: today. */
  from: PlainDate.optional(),
  /** Of rows that may be one person or another: a member's id, or `new`. By the keys of the preview. */
  answers: z.record(z.string().max(200), z.string().max(40)),
}

interface Asked {
  readonly db: TenantRead
  readonly read: RecordFile
  readonly input: z.infer<z.ZodObject<typeof RosterImportInput>>
  readonly today: PlainDate
  readonly vault: NumberVault
}

export interface PlannedRoster extends RosterPlan {
  readonly sheet: RecordSheet
  readonly stored: ReadonlyMap<PersonId, RosterMember>
  readonly from: PlainDate
  readonly counts: RowCounts
  /** Of the file and of what importing it would do: another file, or a roster that has changed, gives another one. */
  readonly fingerprint: string
}

export async function planRosterFile({ db, read, input, today, vault }: Asked): Promise<Result<PlannedRoster>> {
  const { unitId, columns, fill, from = today, answers } = input
  if (from > today) return refuse('entryInFuture', { day: from, today }, { path: ['from'] })
  const kept = await findImportMatch(db, { unitId, subject: ROSTER_SUBJECT })
  const remembered = { ...kept, ...columns }
  const sheet = recordsIn(read, { columns: rosterColumns(), remembered, inOrder: ROSTER_FIELDS })
  if (!sheet.ok) return sheet
  const asked = { db, sheet: sheet.value, branchId: unitId, today, fill, answers, vault }
  const { scene, stored } = await findRosterScene(asked)
  const plan = planRosterImport(sheet.value, scene)
  const counts = countRows(plan.rows)
  const told = plan.rows.map(({ row, state, known }) => {
    const version = known === null ? null : stored.get(known.personId)?.version
    return [row, state, known?.personId, version]
  })
  const left = plan.leftOut.map(({ personId }) => personId)
  const said = [unitId, columns, fill, from, answers, told, left]
  const fingerprint = createHash('sha256').update(read.file.sha256).update(JSON.stringify(said)).digest('hex')
  return ok({ ...plan, sheet: sheet.value, stored, from, counts, fingerprint })
}
