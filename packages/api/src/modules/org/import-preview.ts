import {
  CELL_FAULTS,
  type CellFault,
  type PlannedUnit,
  TREE_FAULTS,
  type TreeFault,
  type TreePlan,
  wrongRowsWorkbook,
} from '@jianjia/documents'
import { ok, type Result } from '@jianjia/domain/kernel'
import { UnitKind } from '@jianjia/domain/org'
import { z } from 'zod'
import { inspect } from '../../frame/upload.ts'
import { findCurrentTree } from './current-tree.ts'
import { planTreeFile, readTreeFile, type TreeFile } from './read-tree-file.ts'
import { CellNote, firstRows, ROW_STATES, SHEET_PREVIEW, tellWarnings } from '../sheet-import/sheet-preview.ts'
import { keepWrongRows } from '../sheet-import/wrong-rows.ts'

/** So many rows of each state are shown; the counts are of all. */
const SHOWN_ROWS = 500

const Row = z.strictObject({
  ...{ row: z.int(), state: z.enum(ROW_STATES), name: z.string(), kind: UnitKind, parentName: z.string().nullable() },
  changes: z.array(z.strictObject({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  faults: z.array(CellNote),
})

export const TreeImportPreview = z.strictObject({
  ...SHEET_PREVIEW,
  mapping: z.array(z.strictObject({ column: z.string(), field: z.string() })),
  ignored: z.array(z.string()),
  rows: z.array(Row),
  /** Units of the tree that the sheet does not name; they stay as they are. */
  notInSheet: z.strictObject({ count: z.int(), names: z.array(z.string()) }),
})

/** What importing a file would do to the tree. Nothing of the tenant is written; the file is not kept. */
export const importPreview = inspect({
  name: 'org.importPreview',
  action: 'org.manage',
  dataClass: 'internal',
  /** In which language wrong rows go back. */
  input: { language: z.enum(['zh', 'en']).default('zh') },
  target: 'root',
  output: TreeImportPreview,
  prepare: async (file) => {
    const read = await readTreeFile(file)
    if (!read.ok) return read
    return ok(async ({ db, input, today, now, services }) => {
      const planned = planTreeFile(read.value, await findCurrentTree(db, today, now), today)
      if (!planned.ok) return planned
      const { plan, fingerprint } = planned.value
      return ok(async () => {
        const { districtId } = input
        const kept = await keepWrongRows({ ...services, districtId }, await wrongRows(read.value, plan, input.language))
        if (!kept.ok) return kept
        return ok({ fileName: file.name, ...shown(plan), fingerprint, wrongRowsToken: kept.value })
      })
    })
  },
})

/** The user's own file with only its wrong rows; null where none is wrong. */
async function wrongRows(
  { file, bytes }: TreeFile,
  plan: TreePlan,
  language: 'zh' | 'en',
): Promise<Result<Uint8Array | null>> {
  const faults = plan.units.flatMap((unit) => unit.faults.map((fault) => ({ sheet: plan.sheet, ...fault })))
  if (faults.length === 0) return ok(null)
  return wrongRowsWorkbook({ bytes, fileName: file.name, kind: 'unit', faults, language })
}

function shown(plan: TreePlan) {
  return {
    sheet: plan.sheet,
    headerRow: plan.headerRow,
    mapping: Object.entries(plan.mapping).map(([column, field]) => ({ column, field })),
    ignored: [...plan.ignored],
    warnings: tellWarnings(plan.warnings, SHOWN_ROWS),
    skippedRows: plan.skipped.slice(0, SHOWN_ROWS).map(({ row, reason }) => ({ row, reason })),
    counts: plan.counts,
    rows: firstRows(plan.units, SHOWN_ROWS).map(toRow),
    notInSheet: { count: plan.notInSheet.length, names: plan.notInSheet.slice(0, 50).map(({ name }) => name) },
  }
}

function toRow({ row, state, name, kind, parent, changes, faults }: PlannedUnit): z.input<typeof Row> {
  return {
    ...{ row, state, name, kind, parentName: parent?.name ?? null },
    changes: changes.map(({ field, from, to }) => ({ field, from, to })),
    faults: faults.map(({ column, code }) => ({ column, reason: reasonOf(code) })),
  }
}

function reasonOf(code: CellFault | TreeFault) {
  const texts: Readonly<Record<CellFault | TreeFault, { readonly zh: string; readonly en: string }>> = {
    ...CELL_FAULTS,
    ...TREE_FAULTS,
  }
  return texts[code]
}
