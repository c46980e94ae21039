import type { SheetView } from '../import/sheet-view.ts'
import type { SheetRow } from '../sheet/sheet-table.ts'
import { isLevelName, levelOfCells, lineOf } from './level-lines.ts'
import type { SheetLevel } from './scheme-sheet.ts'
import { sortOf } from './statements.ts'
import { flat } from './sheet-words.ts'

export interface LevelRows {
  readonly levels: readonly SheetLevel[]
  readonly rows: ReadonlySet<number>
}

const COLUMN_NAMES =
  /^(?:考核|评定|考评)?(?:等级|等次|档次|级别|分数|得分|分值|分数段|分数线|得分范围|分值范围|总分|总得分|标准|考核等级|考核等次|评定标准|备注|区间)+$/

/** Finds a table of levels below the scoring table: a level in each row, or the levels across and their lines below. */
export function findLevelRows(view: SheetView, after: number): LevelRows {
  const levels: SheetLevel[] = []
  const rows = new Set<number>()
  const below = view.rows.filter((row) => row.number > after)
  for (const [at, row] of below.entries()) {
    const texts = textsOf(row)
    const across = levelsAcross(row, below[at + 1])
    if (across.length > 1) {
      levels.push(...across)
      rows.add(row.number).add(below[at + 1]?.number ?? row.number)
      continue
    }
    const before = below[at - 1]
    const isUnderLevels =
      before !== undefined &&
      (rows.has(before.number) || textsOf(before).some((text) => sortOf(text) === 'level') || isNames(before))
    const level = texts.length >= 2 && texts.length <= 4 ? levelOfCells(texts) : undefined
    if (level === undefined || rows.has(row.number)) continue
    const isOpen = texts.some((text) => lineOf(text) !== undefined && /[^\d.分]/.test(flat(text)))
    if (!isOpen && !isUnderLevels) continue
    levels.push(level)
    rows.add(row.number)
    if (before !== undefined && isNames(before)) rows.add(before.number)
  }
  return { levels, rows }
}

function textsOf(row: SheetRow): readonly string[] {
  return row.cells.map((cell) => cell.text.trim()).filter((text) => text !== '')
}

function isNames(row: SheetRow): boolean {
  const texts = textsOf(row)
  return texts.length > 1 && texts.every((text) => COLUMN_NAMES.test(flat(text)))
}

function levelsAcross(row: SheetRow, next: SheetRow | undefined): readonly SheetLevel[] {
  const names = row.cells.filter((cell) => isLevelName(cell.text))
  const filled = textsOf(row).length
  if (next === undefined || names.length < 2 || names.length < filled - 1) return []
  return names.flatMap((cell) => {
    const line = next.cells.find(({ column }) => column === cell.column)
    return line === undefined ? [] : (levelOfCells([cell.text, line.text]) ?? [])
  })
}
