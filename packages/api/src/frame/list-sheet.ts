import type { PlainTable } from '@jianjia/documents'
import { counted, type PlainDate } from '@jianjia/domain/kernel'
import { type Language, type ListColumn, MarkedRows, type Said, sortRows } from '@jianjia/domain/list'
import { z } from 'zod'

/** How a list is seen: which columns in which order (all of them in their own where none are named), sorted by what. */
export const SEEN = {
  columns: z.array(z.string().max(80)).min(1).max(80).optional(),
  sort: z.string().max(80).optional(),
  down: z.boolean().optional(),
  /** Only these rows, whatever the list is narrowed by: they were marked under other filters perhaps. */
  only: MarkedRows.optional(),
  format: z.enum(['xlsx', 'csv']),
  language: z.enum(['zh', 'en']),
}
export type Seen = z.infer<z.ZodObject<typeof SEEN>>

export interface SheetOf<Row> {
  readonly title: Said
  readonly columns: readonly ListColumn<Row>[]
  readonly rows: readonly Row[]
  readonly conditions: readonly string[]
  readonly seen: Seen
  readonly today: PlainDate
}

/** The rows as they are seen; undefined where no column of the list is asked for. Names of columns are only ever compared. */
export function listTable<Row>({
  title,
  columns,
  rows,
  conditions,
  seen,
  today,
}: SheetOf<Row>): PlainTable | undefined {
  const { language, sort, down = false } = seen
  const shown = seen.columns?.flatMap((key) => columns.find((column) => column.key === key) ?? []) ?? columns
  if (shown.length === 0) return undefined
  const sortBy = columns.find(({ key }) => key === sort)?.sortBy
  const sorted = sortBy ? sortRows(rows, sortBy, down) : rows
  return {
    ...{ sheetName: title[language], title: title[language], frozenColumns: 1 },
    condition: conditionOf(conditions, { language, today, count: rows.length }),
    header: shown.map(({ heading }) => heading[language]),
    rows: sorted.map((row) => shown.map(({ say }) => say(row, language, today))),
    widths: [30, 18],
  }
}

interface Counted {
  readonly language: Language
  readonly today: PlainDate
  readonly count: number
}

function conditionOf(conditions: readonly string[], { language, today, count }: Counted): string {
  if (language === 'en') return `Filter: ${[...conditions, counted(count, 'row|rows'), `as of ${today}`].join(', ')}`
  return `条件：${[...conditions, `共 ${count} 条`, `导出日期 ${today}`].join('，')}`
}
