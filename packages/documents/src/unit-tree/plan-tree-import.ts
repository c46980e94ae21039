import { type ImportContext, judgeSheet } from '../import/judge-sheet.ts'
import { previewOf, visibleSheets } from '../import/preview-import.ts'
import { unitsOfRecords } from '../import/unit/unit-of-record.ts'
import type { Workbook } from '../sheet/sheet-table.ts'
import { judgeAcrossRows, parentsFirst } from './across-rows.ts'
import { indexTree, type KnownUnit } from './known-tree.ts'
import { placeRows } from './place-rows.ts'
import type { PlannedState, TreePlan } from './plan.ts'
import { planRow } from './plan-row.ts'

/**
 * Plans the import of a sheet of units into the tree as it stands: each row becomes a unit that is new, changed, the
 * same or wrong. Pure; planning the same sheet again after it was written gives only `same`. Undefined where no
 * visible sheet has a header that names units.
 */
export function planTreeImport(
  workbook: Workbook,
  knownTree: readonly KnownUnit[],
  context: Pick<ImportContext, 'today'> = {},
): TreePlan | undefined {
  const known = {
    units: knownTree.flatMap((unit) => [unit.name, unit.shortName ?? unit.name, unit.code ?? unit.name]),
    required: ['name' as const],
  }
  const [judged] = visibleSheets(workbook).flatMap(
    (table) => judgeSheet({ table, container: workbook.container, kind: 'unit' }, { ...context, known }) ?? [],
  )
  if (judged === undefined) return undefined
  const index = indexTree(knownTree)
  const named = unitsOfRecords(judged.records)
  const rows = judged.records.map((record, at) => ({ index: at, record, unit: named[at] }))
  const columns = rows.map(
    ({ record, unit }) => record.columns.get(unit?.parentField ?? unit?.nameField ?? 'name') ?? 'name',
  )
  const parentOf = (unit: KnownUnit) => (unit.parentId === null ? undefined : index.byId(unit.parentId))
  const planned = placeRows(rows, index).map((placed) => planRow(placed, parentOf))
  const units = judgeAcrossRows(planned, columns)
  const counts: Record<PlannedState, number> = { new: 0, changed: 0, same: 0, wrong: 0 }
  for (const { state } of units) counts[state] += 1
  const found = new Set(units.map((unit) => unit.knownId))
  const { sheet, mapping, ignored, normalised, warnings, skipped } = previewOf(judged)
  return {
    sheet,
    headerRow: judged.header.row,
    mapping,
    ignored,
    normalised,
    warnings,
    skipped,
    units,
    counts,
    order: parentsFirst(units),
    notInSheet: knownTree.filter((unit) => !found.has(unit.id)),
  }
}
