import { dayFields, ENVELOPE_HEADINGS, type PlannedEntry, returnedPlaces, wrongRowsWorkbook } from '@jianjia/documents'
import { ok, type Result, refuse } from '@jianjia/domain/kernel'
import { fieldsOf } from '@jianjia/domain/ledger'
import { z } from 'zod'
import { inspect } from '../../../frame/upload.ts'
import {
  BothLanguages,
  CellNote,
  firstRows,
  ROW_STATES,
  SHEET_PREVIEW,
  tellWarnings,
} from '../../sheet-import/sheet-preview.ts'
import { keepWrongRows } from '../../sheet-import/wrong-rows.ts'
import { LedgerImportInput, type LedgerPlan, planLedgerFile } from './plan-ledger-file.ts'
import { type RecordFile, readRecordFile } from '../../sheet-import/record-file.ts'

/** So many rows of each state are shown; the counts are of all. */
const SHOWN_ROWS = 200

export const LedgerImportPreview = z.strictObject({
  ...SHEET_PREVIEW,
  /** As printed, and in which column of the sheet, counted from 0. */
  columns: z.array(z.strictObject({ column: z.string(), at: z.int(), field: z.string().nullable() })),
  /** What a column can mean, in the order of the ledger; `missing`: no column says it, and every record has to. */
  fields: z.array(
    z.strictObject({
      ...{ field: z.string(), heading: BothLanguages, missing: z.boolean() },
      names: z.record(z.string(), BothLanguages),
    }),
  ),
  rows: z.array(
    z.strictObject({
      ...{ row: z.int(), state: z.enum(ROW_STATES), day: z.string(), title: z.string() },
      changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
      faults: z.array(CellNote),
    }),
  ),
})

/** What importing a sheet into a ledger would do. Nothing is written; the file is not kept. */
export const previewImport = inspect({
  name: 'ledger.importPreview',
  action: 'ledger.record',
  dataClass: 'personal',
  /** In which language wrong rows go back. */
  input: { ...LedgerImportInput, language: z.enum(['zh', 'en']).default('zh') },
  target: { unit: 'unitId' },
  output: LedgerImportPreview,
  prepare: async (file) => {
    const read = await readRecordFile(file)
    if (!read.ok) return read
    return ok(async ({ db, input, actor, target, scope, today, services }) => {
      if (target === undefined) return refuse('notFoundOrNoAccess')
      const planned = await planLedgerFile({ db, read: read.value, input, actor, target, scope, today })
      if (!planned.ok) return planned
      const plan = planned.value
      return ok(async () => {
        const { districtId } = input
        const kept = await keepWrongRows({ ...services, districtId }, await wrongRows(read.value, plan, input.language))
        return kept.ok ? ok({ ...shown(read.value, plan), wrongRowsToken: kept.value }) : kept
      })
    })
  },
})

/** The user's own file with only its wrong rows; null where none is wrong, and for what was pasted. */
async function wrongRows(
  { file, bytes, pasted }: RecordFile,
  { sheet, rows }: LedgerPlan,
  language: 'zh' | 'en',
): Promise<Result<Uint8Array | null>> {
  const wrong = rows.filter(({ state }) => state === 'wrong')
  if (wrong.length === 0 || pasted) return ok(null)
  return wrongRowsWorkbook({ bytes, fileName: file.name, places: returnedPlaces(sheet, wrong, language) })
}

function shown({ file }: RecordFile, { sheet, scene, rows, counts, fingerprint }: LedgerPlan) {
  const matched = new Set(sheet.columns.map(({ field }) => field))
  const hasDay = ['day', ...dayFields(scene.kind)].some((field) => matched.has(field))
  const envelope = Object.entries(ENVELOPE_HEADINGS).map(([field, heading]) => ({
    field,
    heading,
    names: {},
    missing: field === 'day' && !hasDay,
  }))
  const fields = fieldsOf(scene.kind).map(({ name, heading, names, optional, type }) => ({
    ...{ field: name, heading, names: { ...names } },
    missing: !optional && !['yesNo', 'people', 'choices'].includes(type) && !matched.has(name),
  }))
  return {
    ...{ fileName: file.name, sheet: sheet.sheet === '' ? null : sheet.sheet, headerRow: sheet.header.row },
    columns: sheet.columns.map(({ key, column: at, field }) => ({ column: key, at, field })),
    fields: [...envelope, ...fields],
    warnings: tellWarnings(
      sheet.records.flatMap(({ row, warnings }) => warnings.map((warning) => ({ row, ...warning }))),
      SHOWN_ROWS,
    ),
    skippedRows: sheet.skipped.slice(0, SHOWN_ROWS).map(({ row, reason }) => ({ row, reason })),
    counts,
    rows: firstRows(rows, SHOWN_ROWS).map(toRow),
    fingerprint,
  }
}

function toRow({ row, state, day, title, changes, faults }: PlannedEntry) {
  return {
    ...{ row, state, day, title: title.slice(0, 200) },
    changes: changes.map(({ field, from, to }) => ({ field, from, to })),
    faults: faults.map(({ column, reason: { zh, en } }) => ({ column, reason: { zh, en } })),
  }
}
