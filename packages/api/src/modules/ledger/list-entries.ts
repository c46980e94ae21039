import { COUNT_LIMIT, listEntries as findEntries } from '@jianjia/db/ledger'
import { EntryId, ok, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { EntryDraft, LedgerKind } from '@jianjia/domain/ledger'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { draftOf } from './stored-draft.ts'

/** The entries of one kind that I may see, newest first, one page. The total is exact up to 1,000. */
export const listEntries = read({
  name: 'ledger.list',
  action: 'ledger.read',
  dataClass: 'internal',
  input: {
    kind: LedgerKind,
    from: PlainDate.nullable(),
    to: PlainDate.nullable(),
    text: z.string().trim().max(100),
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
      }),
    ),
    total: z.int(),
    totalIsMore: z.boolean(),
  }),
  run: async ({ db, input, scope }) => {
    const { page, pageSize, districtId: _, ...search } = input
    const found = await findEntries(db, { ...search, scope, offset: (page - 1) * pageSize, limit: pageSize })
    return ok({
      entries: found.entries.map((row) => ({
        entryId: row.entryId,
        unitId: row.unitId,
        unitName: row.unitName,
        entry: draftOf(row),
        recordedByName: row.recordedByName,
        recordedAt: row.recordedAt.toISOString(),
        version: row.version,
        files: row.files,
      })),
      total: Math.min(found.total, COUNT_LIMIT),
      totalIsMore: found.total > COUNT_LIMIT,
    })
  },
})
