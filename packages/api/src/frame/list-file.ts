import { type PlainTable, tableCsv, tableWorkbook } from '@jianjia/documents'
import { ok, type PlainDate, refuse } from '@jianjia/domain/kernel'
import { type Language, type ListColumn, MARKED_ROWS, markedIds, type Said } from '@jianjia/domain/list'
import { z } from 'zod'
import type { Services } from './context.ts'
import { type Download, download } from './download.ts'
import { listTable, SEEN, type Seen } from './list-sheet.ts'
import type { ReadSpec } from './read.ts'
import type { LookupAsk, TargetSpec } from './target.ts'
import type { Fields, ReadInput } from './tenant-input.ts'

/** A list as it stands in a file: the same rows, columns and words as on the screen. */
export interface ListSheet<Asked, Filters extends Fields, Answer, Row> {
  readonly title: Said
  /** Its name where the list is only a part of what is asked for; otherwise that of the question. */
  readonly name?: string
  /** The fields of the list without its pages, and what the screen narrows by itself. */
  readonly filters: Filters
  /** What the list is asked for, so that all rows come at once. */
  readonly whole: (filters: Narrowed<Filters>) => Omit<Asked, 'districtId'>
  readonly rows: (answer: Answer, filters: Narrowed<Filters>, services: Reading) => readonly Row[]
  readonly columns: (answer: Answer) => readonly ListColumn<Row>[]
  /** Where rows can be marked: what a row is called by, and the filters under which every markable row is found. */
  readonly marks?: {
    readonly idOf: (row: Row) => string
    readonly widest: (filters: Narrowed<Filters>) => Narrowed<Filters>
  }
  /** What narrows it, in words. */
  readonly conditions: (filters: Narrowed<Filters>, language: Language) => readonly string[]
}

/** How names are read, for what a screen searches by itself. */
type Reading = Pick<Services, 'pinyin'>

type Narrowed<Filters extends Fields> = { readonly [Name in keyof Filters]: z.output<Filters[Name]> }

/** A list that also goes out as a file, for the walk over all of them. */
export interface ListFile {
  /** The procedure whose rows stand in it. */
  readonly list: string
  /** Its own name, after the list. */
  readonly name: string
  readonly download: Download
  /** What it can be narrowed by. */
  readonly filters: readonly string[]
  /** The input of the list that gives all rows under these filters. */
  readonly whole: (filters: object) => object
  /** What the file has to hold of an answer that the list has given. */
  readonly tableOf: (answer: unknown, about: AboutFile) => PlainTable | undefined
  readonly columnsOf: (answer: unknown) => readonly ColumnOfFile[]
  /** The ids of the rows of an answer, where rows can be marked. */
  readonly marksOf: ((answer: unknown, about: Pick<AboutFile, 'filters' | 'services'>) => readonly string[]) | undefined
}

interface ColumnOfFile {
  readonly key: string
  readonly heading: Said
  readonly sortable: boolean
}

interface AboutFile {
  readonly filters: object
  readonly seen: Seen
  readonly today: PlainDate
  readonly services: Reading
}

/** More rows than these are nobody's list any more. */
export const MOST_ROWS = 50_000

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/**
 * The file of a list: who may read the list may take it along, with its permission, its data class and its rows, since it
 * is the list's own question that is asked.
 */
export function listFile<Shape extends Fields, Output extends z.ZodType, Subject, Filters extends Fields, Row>(
  list: ReadSpec<Shape, Output, Subject>,
  sheet: ListSheet<ReadInput<Shape>, Filters, z.output<Output>, Row>,
): ListFile {
  const { marks } = sheet
  const filtersOf = (sent: object): Narrowed<Filters> => z.object(sheet.filters).parse(sent) as Narrowed<Filters>
  /** What a file of marked rows is narrowed by is the marks alone. */
  const askedOf = (sent: object): Narrowed<Filters> =>
    'only' in sent && sent.only !== undefined && marks ? marks.widest(filtersOf(sent)) : filtersOf(sent)
  const tableOf = (answered: unknown, { filters: sent, seen, today, services }: AboutFile) => {
    const answer = list.output.parse(answered)
    const filters = askedOf({ ...sent, only: seen.only })
    const marked = seen.only && marks && { idOf: marks.idOf, ids: new Set(markedIds(seen.only)) }
    if (seen.only && !marked) return undefined
    const all = sheet.rows(answer, filters, services)
    const rows = marked ? all.filter((row) => marked.ids.has(marked.idOf(row))) : all
    const conditions = marked ? [MARKED_ROWS[seen.language]] : sheet.conditions(filters, seen.language)
    return listTable({ ...{ title: sheet.title, columns: sheet.columns(answer), rows }, conditions, seen, today })
  }
  const wholeOf = (sent: object & { readonly districtId: unknown }) =>
    ({ ...sheet.whole(askedOf(sent)), districtId: sent.districtId }) as ReadInput<Shape>
  const name = `${sheet.name ?? list.name}File`
  const asked = download<Filters & typeof SEEN, Subject>({
    ...{ name, action: list.action, dataClass: list.dataClass },
    input: { ...sheet.filters, ...SEEN },
    target: targetOf(list.target, wholeOf),
    run: async (ask) => {
      const found = await list.run({ ...ask, input: wholeOf(ask.input) })
      if (!found.ok) return found
      const seen = z.object(SEEN).parse(ask.input)
      const { format } = seen
      const { today, services } = ask
      const table = tableOf(found.value, { filters: ask.input, seen, today, services })
      if (table === undefined) return refuse('malformed', { reason: 'columns' })
      if (table.rows.length > MOST_ROWS) return refuse('exportTooLarge', { most: MOST_ROWS })
      const content = { bytes: format === 'csv' ? tableCsv(table) : await tableWorkbook(table) }
      return ok({ name: `${table.title} ${today}.${format}`, mediaType: MEDIA_TYPES[format], content })
    },
  })
  return {
    ...{
      ...{ list: list.name, name },
      download: asked,
      filters: Object.keys(sheet.filters),
      tableOf,
      whole: (filters) => sheet.whole(filtersOf(filters)),
    },
    marksOf:
      marks &&
      ((answer, { filters, services }) =>
        sheet.rows(list.output.parse(answer), filtersOf(filters), services).map(marks.idOf)),
    columnsOf: (answer) =>
      sheet
        .columns(list.output.parse(answer))
        .map(({ key, heading, sortBy }) => ({ key, heading, sortable: sortBy !== undefined })),
  }
}

/** The same question of permission as the list's own. */
function targetOf<Asked, Sent, Subject>(
  target: TargetSpec<Asked, Subject>,
  wholeOf: (sent: Sent) => Asked,
): TargetSpec<Sent, Subject> {
  if (target === 'root' || target === 'scope') return target
  if (typeof target === 'function') return (ask: LookupAsk<Sent>) => target({ ...ask, input: wholeOf(ask.input) })
  // The field has the same name in both.
  const unit: string = target.unit
  return { unit } as { readonly unit: keyof Sent & string }
}
