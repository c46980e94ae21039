import { createHash } from 'node:crypto'
import type { TenantRead } from '@jianjia/db'
import { findImportMatch } from '@jianjia/db/ledger'
import {
  guessLedgerField,
  ledgerColumns,
  type LedgerScene,
  type PlannedEntry,
  planLedgerImport,
  type RecordSheet,
} from '@jianjia/documents'
import { FileId, ok, type PlainDate, type Result, UnitId } from '@jianjia/domain/kernel'
import { fieldsOf, LedgerKind } from '@jianjia/domain/ledger'
import type { Actor, Scope, Target } from '@jianjia/domain/policy'
import { z } from 'zod'
import { countRows, type RowCounts } from '../../sheet-import/sheet-preview.ts'
import { usableFiles } from '../usable-files.ts'
import { findImportScene } from './import-scene.ts'
import { type RecordFile, recordsIn } from '../../sheet-import/record-file.ts'

/** What somebody says of a sheet before it is judged. */
export const LedgerImportInput = {
  unitId: UnitId,
  kind: LedgerKind,
  /** The printed name of a column and the field it means; null: not imported. What is left out is found by its name. */
  columns: z.record(z.string().max(200), z.string().max(40).nullable()),
  /** What holds for all rows in fields without a column. */
  fill: z.record(z.string().max(40), z.string().max(200)),
  /** What proves the new entries. */
  fileIds: z.array(FileId).max(20),
}

interface Asked {
  readonly db: TenantRead
  readonly read: RecordFile
  readonly input: z.infer<z.ZodObject<typeof LedgerImportInput>>
  readonly actor: Actor
  readonly target: Target
  readonly scope: Scope
  readonly today: PlainDate
}

export interface LedgerPlan {
  readonly sheet: RecordSheet
  readonly scene: LedgerScene
  readonly rows: readonly PlannedEntry[]
  readonly counts: RowCounts
  /** Of the file and of what importing it would do: another file, or a ledger that has changed, gives another one. */
  readonly fingerprint: string
}

export async function planLedgerFile({ db, read, input, actor, ...asked }: Asked): Promise<Result<LedgerPlan>> {
  const { kind, unitId, columns, fill } = input
  const files = await usableFiles(db, actor, input.fileIds)
  if (!files.ok) return files
  const remembered = { ...(await findImportMatch(db, { unitId, subject: kind })), ...columns }
  const inOrder = ['day', 'title', ...fieldsOf(kind).map(({ name }) => name)]
  const guess = guessLedgerField(kind)
  const sheet = recordsIn(read, { columns: ledgerColumns(kind), guess, remembered, inOrder })
  if (!sheet.ok) return sheet
  const scene = await findImportScene({ ...asked, db, kind, fill, fileIds: files.value })
  const rows = planLedgerImport(sheet.value, scene)
  const counts = countRows(rows)
  const told = rows.map(({ row, state, known }) => [row, state, known?.entryId, known?.version])
  const said = [unitId, kind, columns, fill, input.fileIds, told]
  const fingerprint = createHash('sha256').update(read.file.sha256).update(JSON.stringify(said)).digest('hex')
  return ok({ sheet: sheet.value, scene, rows, counts, fingerprint })
}
