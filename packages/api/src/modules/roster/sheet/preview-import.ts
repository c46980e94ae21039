import {
  type PlannedMember,
  returnedPlaces,
  ROSTER_FIELDS,
  ROSTER_HEADINGS,
  wrongRowsWorkbook,
} from '@jianjia/documents'
import { ok, PersonId, PlainDate, type Result } from '@jianjia/domain/kernel'
import { MemberStatus } from '@jianjia/domain/org'
import { z } from 'zod'
import { inspect } from '../../../frame/upload.ts'
import { type RecordFile, readRecordFile } from '../../sheet-import/record-file.ts'
import {
  BothLanguages,
  CellNote,
  firstRows,
  ROW_STATES,
  SHEET_PREVIEW,
  tellWarnings,
} from '../../sheet-import/sheet-preview.ts'
import { keepWrongRows } from '../../sheet-import/wrong-rows.ts'
import { planRosterFile, type PlannedRoster, RosterImportInput } from './plan-roster-file.ts'

/** So many rows of each state are shown; the counts are of all. */
const SHOWN_ROWS = 500

const Field = z.enum(ROSTER_FIELDS)

const Candidate = z.strictObject({
  ...{ personId: PersonId, name: z.string(), unitName: z.string(), status: MemberStatus, joinedOn: PlainDate },
  ...{ mobile: z.string().nullable(), maskedNumber: z.string().nullable() },
})

export const RosterImportPreview = z.strictObject({
  ...SHEET_PREVIEW,
  /** As printed, and in which column of the sheet, counted from 0. */
  columns: z.array(z.strictObject({ column: z.string(), at: z.int(), field: Field.nullable() })),
  /** What a column can mean. */
  fields: z.array(z.strictObject({ field: Field, heading: BothLanguages })),
  rows: z.array(
    z.strictObject({
      ...{ row: z.int(), state: z.enum(ROW_STATES), name: z.string(), unitName: z.string() },
      changes: z.array(z.strictObject({ field: Field, from: z.string(), to: z.string() })),
      faults: z.array(CellNote),
    }),
  ),
  /** Rows about which somebody must say who they are, and those about which that was said, all of them. */
  asked: z.array(
    z.strictObject({
      key: z.string(),
      row: z.int(),
      name: z.string(),
      unitName: z.string(),
      candidates: z.array(Candidate),
    }),
  ),
  /** Members whom the sheet does not name; they stay as they are. */
  leftOut: z.strictObject({ count: z.int(), names: z.array(z.string()) }),
})

/** What importing a sheet into the roster of a branch would do. Nothing is written; the file is not kept. */
export const previewImport = inspect({
  name: 'roster.importPreview',
  action: 'roster.manage',
  dataClass: 'personal',
  /** In which language wrong rows go back. */
  input: { ...RosterImportInput, language: z.enum(['zh', 'en']).default('zh') },
  target: { unit: 'unitId' },
  output: RosterImportPreview,
  prepare: async (file) => {
    const read = await readRecordFile(file)
    if (!read.ok) return read
    return ok(async ({ db, input, today, services }) => {
      const planned = await planRosterFile({ db, read: read.value, input, today, vault: services.vault })
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
  { sheet, rows }: PlannedRoster,
  language: 'zh' | 'en',
): Promise<Result<Uint8Array | null>> {
  const wrong = rows.filter(({ state }) => state === 'wrong')
  if (wrong.length === 0 || pasted) return ok(null)
  return wrongRowsWorkbook({ bytes, fileName: file.name, places: returnedPlaces(sheet, wrong, language) })
}

function shown({ file }: RecordFile, { sheet, rows, leftOut, counts, fingerprint }: PlannedRoster) {
  const known = new Set<string>(ROSTER_FIELDS)
  return {
    ...{ fileName: file.name, sheet: sheet.sheet === '' ? null : sheet.sheet, headerRow: sheet.header.row },
    columns: sheet.columns.map(({ key, column: at, field }) => ({
      ...{ column: key, at },
      field: field !== null && known.has(field) ? Field.parse(field) : null,
    })),
    fields: ROSTER_FIELDS.map((field) => ({ field, heading: { ...ROSTER_HEADINGS[field] } })),
    warnings: tellWarnings(
      sheet.records.flatMap(({ row, warnings }) => warnings.map((warning) => ({ row, ...warning }))),
      SHOWN_ROWS,
    ),
    skippedRows: sheet.skipped.slice(0, SHOWN_ROWS).map(({ row, reason }) => ({ row, reason })),
    counts,
    rows: firstRows(rows, SHOWN_ROWS).map(toRow),
    asked: rows.flatMap(toAsked),
    leftOut: { count: leftOut.length, names: leftOut.slice(0, SHOWN_ROWS).map(({ name }) => name) },
    fingerprint,
  }
}

function toRow({ row, state, name, unitName, changes, faults }: PlannedMember) {
  return {
    ...{ row, state, name, unitName },
    changes: changes.map(({ field, from, to }) => ({ field: Field.parse(field), from, to })),
    faults: faults.map(({ column, reason: { zh, en } }) => ({ column, reason: { zh, en } })),
  }
}

function toAsked({ row, name, unitName, asked }: PlannedMember) {
  if (asked === null) return []
  const candidates = asked.candidates.map((known) => ({
    ...{ personId: known.personId, name: known.name, unitName: known.unitName, status: known.status },
    ...{ joinedOn: known.joinedOn, mobile: known.mobile, maskedNumber: known.maskedNumber },
  }))
  return [{ key: asked.key, row, name, unitName, candidates }]
}
