import type { TenantRead } from '@jianjia/db'
import { listEntries, listPersonNames } from '@jianjia/db/ledger'
import { listMembers } from '@jianjia/db/roster'
import { knownPeople, ledgerTable, tableCsv, tableWorkbook } from '@jianjia/documents'
import { counted, EntryId, ok, type PersonId, type PlainDate, refuse } from '@jianjia/domain/kernel'
import { type EntryDraft, isPersonal, membersOf } from '@jianjia/domain/ledger'
import { MARKED_ROWS, MarkedRows, markedIds } from '@jianjia/domain/list'
import { type Scope, scopeOf } from '@jianjia/domain/policy'
import { z } from 'zod'
import { download } from '../../../frame/download.ts'
import { seenEntries } from '../seen-entries.ts'
import { XLSX } from '../../sheet-import/xlsx.ts'
import { ENTRY_FILTERS } from '../entry-filters.ts'

/** A file of more rows is nobody's list any more. */
const MOST_ROWS = 50_000

/** The list of a ledger as a file: what the screen shows under its filters, all pages. The import takes it back. */
export const openExport = download({
  name: 'ledger.export',
  action: 'ledger.read',
  dataClass: 'internal',
  input: {
    ...ENTRY_FILTERS,
    /** Only these records of the kind, whatever the list is narrowed by. */
    only: MarkedRows.optional(),
    format: z.enum(['xlsx', 'csv']),
    language: z.enum(['zh', 'en']),
  },
  target: 'scope',
  run: async ({ db, input, actor, scope, today }) => {
    const { kind, only, format, language } = input
    const filters = only === undefined ? input : { ...input, from: null, to: null, text: '' }
    const { from, to, text } = filters
    const searched = isPersonal(kind) && text !== '' ? scopeOf(actor, 'ledger.readPersonal') : scope
    const entryIds = only === undefined ? null : markedIds(only).map((id) => EntryId.parse(id))
    const search = { kind, from, to, text, trashed: false, scope: searched, only: entryIds }
    const found = await listEntries(db, { ...search, offset: 0, limit: MOST_ROWS + 1 })
    if (found.entries.length > MOST_ROWS) return refuse('exportTooLarge', { most: MOST_ROWS })
    const seen = await seenEntries(found.entries, { db, kind, actor })
    const nameOf = await namesFor(db, { scope, today, drafts: seen.map(({ entry }) => entry) })
    const condition = conditionOf({ ...filters, today, count: seen.length })
    const lines = seen.map(({ entryId, unitName, entry }) => ({ entryId, unitName, draft: entry }))
    const table = ledgerTable({ kind, condition, lines, nameOf, language })
    const content = { bytes: format === 'csv' ? tableCsv(table) : await tableWorkbook(table) }
    const mediaType = format === 'csv' ? 'text/csv; charset=utf-8' : XLSX
    return ok({ name: `${table.title} ${today}.${format}`, mediaType, content })
  },
})

interface Naming {
  readonly scope: Scope
  readonly today: PlainDate
  readonly drafts: readonly EntryDraft[]
}

/** Names as the import of one's own branch finds them again; members of other branches by their names alone. */
async function namesFor(db: TenantRead, { scope, today, drafts }: Naming): Promise<(personId: PersonId) => string> {
  const people = [...new Set(drafts.flatMap(membersOf))]
  const [branchId, ...others] = scope.kind === 'limited' ? [...scope.subtrees, ...scope.units] : []
  const isOne = branchId !== undefined && others.length === 0 && people.length > 0
  const [names, own] = await Promise.all([
    listPersonNames(db, people),
    isOne ? listMembers(db, { unitId: branchId, day: today }) : { members: [] },
  ])
  const known = knownPeople(own.members)
  const plain = new Map(names.map(({ personId, name }) => [personId, name]))
  return (personId) => known.nameOf(personId) || (plain.get(personId) ?? '')
}

interface Conditions {
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly text: string
  readonly only?: string | undefined
  readonly language: 'zh' | 'en'
  readonly today: PlainDate
  readonly count: number
}

function conditionOf({ from, to, text, only, language, today, count }: Conditions): string {
  const isChinese = language === 'zh'
  const parts = isChinese
    ? [
        only && MARKED_ROWS.zh,
        from && `${from} 起`,
        to && `至 ${to}`,
        text && `标题含“${text}”`,
        `共 ${count} 条`,
        `导出日期 ${today}`,
      ]
    : [
        only && MARKED_ROWS.en,
        from && `from ${from}`,
        to && `to ${to}`,
        text && `title with “${text}”`,
        counted(count, 'record|records'),
        `as of ${today}`,
      ]
  const said = parts.filter((part) => part !== undefined && part !== null && part !== '')
  return isChinese ? `条件：${said.join('，')}` : `Filter: ${said.join(', ')}`
}
