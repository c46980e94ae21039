import { COUNT_LIMIT, listEntries as findEntries } from '@jianjia/db/ledger'
import { restorableUntil } from '@jianjia/domain/bin'
import { EntryId, ok, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { EntryDraft, isPersonal } from '@jianjia/domain/ledger'
import { scopeOf } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { seenEntries } from './seen-entries.ts'
import { ENTRY_FILTERS } from './entry-filters.ts'

/**
 * The entries of one kind that I may see, newest first, one page. The total is exact up to 1,000. Where people in need
 * could be told, names and titles are shown, and titles searched, within the branch only.
 */
export const listEntries = read({
  name: 'ledger.list',
  action: 'ledger.read',
  dataClass: 'internal',
  input: {
    ...ENTRY_FILTERS,
    trashed: z.boolean(),
    page: z.int().min(1).max(10_000),
    pageSize: z.int().min(1).max(100),
  },
  target: 'scope',
  output: z.strictObject({
    entries: z.array(
      z.strictObject({
        entryId: EntryId,
        unitId: UnitId,
        unitName: z.string(),
        entry: EntryDraft,
        recordedByName: z.string(),
        recordedAt: z.string(),
        version: z.int(),
        files: z.int(),
        /** In the bin: the last day on which it can be taken out. */
        restorableUntil: PlainDate.nullable(),
        /** Names and title are withheld from whoever asks. */
        withheld: z.boolean(),
      }),
    ),
    total: z.int(),
    totalIsMore: z.boolean(),
  }),
  run: async ({ db, input, actor, scope }) => {
    const { page, pageSize, districtId: _, ...search } = input
    const personal = isPersonal(search.kind)
    const searched = personal && search.text !== '' ? scopeOf(actor, 'ledger.readPersonal') : scope
    const found = await findEntries(db, { ...search, scope: searched, offset: (page - 1) * pageSize, limit: pageSize })
    const seen = await seenEntries(found.entries, { db, kind: search.kind, actor })
    return ok({
      entries: seen.map((row) => ({
        entryId: row.entryId,
        unitId: row.unitId,
        unitName: row.unitName,
        entry: row.entry,
        withheld: row.withheld,
        recordedByName: row.recordedByName,
        recordedAt: row.recordedAt.toISOString(),
        version: row.version,
        files: row.files,
        restorableUntil: row.trashedOn && restorableUntil(row.trashedOn),
      })),
      total: Math.min(found.total, COUNT_LIMIT),
      totalIsMore: found.total > COUNT_LIMIT,
    })
  },
})
