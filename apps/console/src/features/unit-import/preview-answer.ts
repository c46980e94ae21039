import { UnitKind } from '@jianjia/domain/org'
import { z } from 'zod'

const Both = z.object({ zh: z.string(), en: z.string() })
const Note = z.object({ column: z.string(), reason: Both })

export const ROW_STATES = ['wrong', 'new', 'changed', 'same'] as const
export type RowState = (typeof ROW_STATES)[number]

/** What the preview of an import answers; it comes with a file, so not through the typed client. */
export const ImportPreview = z.object({
  fileName: z.string(),
  sheet: z.string().nullable(),
  headerRow: z.number(),
  mapping: z.array(z.object({ column: z.string(), field: z.string() })),
  ignored: z.array(z.string()),
  warnings: z.array(z.object({ row: z.number(), ...Note.shape })),
  skippedRows: z.array(z.object({ row: z.number(), reason: z.string() })),
  counts: z.object({ new: z.number(), changed: z.number(), same: z.number(), wrong: z.number() }),
  rows: z.array(
    z.object({
      row: z.number(),
      state: z.enum(ROW_STATES),
      name: z.string(),
      kind: UnitKind,
      parentName: z.string().nullable(),
      changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
      faults: z.array(Note),
    }),
  ),
  notInSheet: z.object({ count: z.number(), names: z.array(z.string()) }),
  fingerprint: z.string(),
  wrongRowsToken: z.string().nullable(),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const ImportResult = z.object({
  created: z.number(),
  changed: z.number(),
  same: z.number(),
  skipped: z.number(),
})
export type ImportResult = z.infer<typeof ImportResult>
