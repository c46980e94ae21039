import type { PlainTable } from '@jianjia/documents'
import { compare, type PlainDate, parseExact } from '@jianjia/domain/kernel'
import { compareNames } from '@jianjia/domain/org'
import { z } from 'zod'

export type Language = 'zh' | 'en'
export type Said = Readonly<Record<Language, string>>

/** What a screen sorts a column by: text in the order of names, or an exact decimal as text; null stands last either way. */
export type SortValue = { readonly text: string } | { readonly exact: string | null }

export interface ListColumn<Row> {
  /** The key of the column on the screen. */
  readonly key: string
  readonly heading: Said
  /** What the cell says on the screen, as text or as a whole number. */
  readonly say: (row: Row, language: Language) => string | number
  readonly sortBy?: (row: Row) => SortValue
}

/** How a list is seen: which columns in which order, sorted by what. */
export const SEEN = {
  columns: z.array(z.string().max(80)).min(1).max(80),
  sort: z.string().max(80).optional(),
  down: z.boolean().optional(),
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
  const shown = seen.columns.flatMap((key) => columns.find((column) => column.key === key) ?? [])
  if (shown.length === 0) return undefined
  const sortBy = columns.find(({ key }) => key === sort)?.sortBy
  const sorted = sortBy ? rows.toSorted((a, b) => ordered(sortBy(a), sortBy(b), down)) : rows
  return {
    ...{ sheetName: title[language], title: title[language], frozenColumns: 1 },
    condition: conditionOf(conditions, { language, today, count: rows.length }),
    header: shown.map(({ heading }) => heading[language]),
    rows: sorted.map((row) => shown.map(({ say }) => say(row, language))),
    widths: [30, 18],
  }
}

function ordered(a: SortValue, b: SortValue, down: boolean): number {
  const sign = down ? -1 : 1
  if ('text' in a && 'text' in b) return sign * compareNames(a.text, b.text)
  const [left, right] = [exactOf(a), exactOf(b)]
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined)
  return sign * compare(left, right)
}

function exactOf(value: SortValue) {
  return 'exact' in value && value.exact !== null ? parseExact(value.exact) : undefined
}

interface Counted {
  readonly language: Language
  readonly today: PlainDate
  readonly count: number
}

function conditionOf(conditions: readonly string[], { language, today, count }: Counted): string {
  if (language === 'en') return `Filter: ${[...conditions, `${count} rows`, `as of ${today}`].join(', ')}`
  return `条件：${[...conditions, `共 ${count} 条`, `导出日期 ${today}`].join('，')}`
}
