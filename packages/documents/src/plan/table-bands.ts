import { fold, mergeParagraphs } from './line.ts'
import {
  addBlock,
  type CellTime,
  isNamedTime,
  isOwn,
  labelled,
  ownedItems,
  roleOf,
  type TableBlock,
  timeOf,
} from './table-cells.ts'
import type { Grid, GridCell } from './table-grid.ts'

type Row = readonly GridCell[]

/** A table in bands: a row over the whole width names the month, and the rows below it are its work. */
export function monthsInRows({ rows, columns }: Grid, term: string | null): readonly TableBlock[] | undefined {
  if (!rows.some((row) => bandTime(row) !== undefined)) return undefined
  let plan = inferPlan(rows, columns)
  let band: { readonly time: CellTime; readonly row: Row } | undefined
  const blocks: TableBlock[] = []
  for (const row of rows) {
    const time = bandTime(row)
    if (time !== undefined) band = { time, row }
    else if (isColumnHeader(row)) plan = planOf(row)
    else if (band !== undefined) {
      const owner = plan.owner === undefined ? '' : (row[plan.owner]?.text.trim() ?? '')
      const items = plan.contents.flatMap((column) => ownedItems(row[column], owner))
      const paragraphs = mergeParagraphs(
        ...[...band.row, ...row].flatMap(({ lines }) => lines.map((line) => line.paragraphs)),
      )
      if (items.length > 0)
        addBlock(blocks, { ...labelled(band.time.label), term, theme: band.time.theme, items, paragraphs })
    }
  }
  return blocks.length > 0 ? blocks : undefined
}

/** The time that alone fills a row: "3月", "月份:三月". */
function bandTime(row: Row): CellTime | undefined {
  const own = row.filter(isOwn).filter(({ text }) => text.trim() !== '')
  const [only] = own
  if (own.length !== 1 || only === undefined || only !== row[0]) return undefined
  const text = fold(only.text).replace(/^(?:月份|时间|时段)\s*:\s*/u, '')
  return isNamedTime(text) ? timeOf(text) : undefined
}

interface Plan {
  readonly contents: readonly number[]
  readonly owner: number | undefined
}

const NAME_OF_COLUMN = /^(?:工作|活动|主要|具体|重点)*(?:内容|安排|工作|活动|事项|任务|项目|要点|计划|名称|措施)$/

function isColumnHeader(row: Row): boolean {
  const names = row.filter(isOwn).filter(({ text }) => text.trim() !== '')
  return names.length > 1 && names.some(({ text }) => NAME_OF_COLUMN.test(fold(text).replace(/\s/gu, '')))
}

function planOf(row: Row): Plan {
  const roles = row.map((cell) => (isOwn(cell) ? roleOf(cell.text) : 'other'))
  const contents = roles.flatMap((role, index) => (role === 'content' && !isRemark(row[index]) ? [index] : []))
  const owner = roles.indexOf('owner')
  return { contents, owner: owner < 0 ? undefined : owner }
}

function isRemark(cell: GridCell | undefined): boolean {
  return /完成情况|备注|效果/.test(cell?.text ?? '')
}

/** Without a header the work is what stands in the widest column. */
function inferPlan(rows: readonly Row[], columns: number): Plan {
  const width = (index: number) =>
    rows.filter((row) => bandTime(row) === undefined).reduce((sum, row) => sum + (row[index]?.text.length ?? 0), 0)
  const indexes = Array.from({ length: columns }, (_, index) => index)
  const content = indexes.toSorted((a, b) => width(b) - width(a))[0]
  return { contents: content === undefined ? [] : [content], owner: undefined }
}
