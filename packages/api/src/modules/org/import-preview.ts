import { newSealedId } from '@jianjia/db'
import {
  CELL_FAULTS,
  CELL_WARNINGS,
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
import { wrongRowsKey } from './wrong-rows-key.ts'

/** So many rows of each state are shown; the counts are of all. */
const SHOWN_ROWS = 500

const Both = z.strictObject({ zh: z.string(), en: z.string() })
const Note = z.strictObject({ column: z.string(), reason: Both })
const Row = z.strictObject({
  row: z.int(),
  state: z.enum(['new', 'changed', 'same', 'wrong']),
  name: z.string(),
  kind: UnitKind,
  parentName: z.string().nullable(),
  changes: z.array(z.strictObject({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  faults: z.array(Note),
})

export const TreeImportPreview = z.strictObject({
  fileName: z.string(),
  sheet: z.string().nullable(),
  headerRow: z.int(),
  mapping: z.array(z.strictObject({ column: z.string(), field: z.string() })),
  ignored: z.array(z.string()),
  warnings: z.array(z.strictObject({ row: z.int(), ...Note.shape })),
  skippedRows: z.array(z.strictObject({ row: z.int(), reason: z.string() })),
  counts: z.strictObject({ new: z.int(), changed: z.int(), same: z.int(), wrong: z.int() }),
  rows: z.array(Row),
  /** Units of the tree that the sheet does not name; they stay as they are. */
  notInSheet: z.strictObject({ count: z.int(), names: z.array(z.string()) }),
  /** Sent back with the same file to import it. */
  fingerprint: z.string(),
  /** By which the user's own file with only the wrong rows is fetched within the hour; null without wrong rows. */
  wrongRowsToken: z.uuid().nullable(),
})

/** What importing a file would do to the tree. Nothing of the tenant is written; the file is not kept. */
export const importPreview = inspect({
  name: 'org.importPreview',
  action: 'org.manage',
  dataClass: 'internal',
  input: {},
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
        const marked = await wrongRows(read.value, plan)
        if (!marked.ok) return marked
        const wrongRowsToken = marked.value === null ? null : newSealedId<string>()
        if (marked.value !== null && wrongRowsToken !== null)
          await services.briefFiles.keep(wrongRowsKey(input.districtId, wrongRowsToken), marked.value)
        return ok({ fileName: file.name, ...shown(plan), fingerprint, wrongRowsToken })
      })
    })
  },
})

/** The user's own file with only its wrong rows; null where none is wrong. */
async function wrongRows({ file, bytes }: TreeFile, plan: TreePlan): Promise<Result<Uint8Array | null>> {
  const faults = plan.units.flatMap((unit) => unit.faults.map((fault) => ({ sheet: plan.sheet, ...fault })))
  return faults.length === 0 ? ok(null) : wrongRowsWorkbook({ bytes, fileName: file.name, kind: 'unit', faults })
}

function shown(plan: TreePlan) {
  const states = ['wrong', 'new', 'changed', 'same'] as const
  return {
    sheet: plan.sheet,
    headerRow: plan.headerRow,
    mapping: Object.entries(plan.mapping).map(([column, field]) => ({ column, field })),
    ignored: [...plan.ignored],
    warnings: plan.warnings
      .slice(0, SHOWN_ROWS)
      .map(({ row, column, code }) => ({ row, column, reason: CELL_WARNINGS[code] })),
    skippedRows: plan.skipped.slice(0, SHOWN_ROWS).map(({ row, reason }) => ({ row, reason })),
    counts: plan.counts,
    rows: states.flatMap((state) =>
      plan.units
        .filter((unit) => unit.state === state)
        .slice(0, SHOWN_ROWS)
        .map(toRow),
    ),
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
