import { z } from 'zod'
import { CellNote, ROW_STATES, SHEET_PREVIEW } from '../../../ui/sheet-import/sheet-preview.ts'

const Both = z.object({ zh: z.string(), en: z.string() })

/** What the preview of an import into a ledger answers. */
export const LedgerPreview = z.object({
  ...SHEET_PREVIEW,
  columns: z.array(z.object({ column: z.string(), at: z.number(), field: z.string().nullable() })),
  fields: z.array(
    z.object({ field: z.string(), heading: Both, missing: z.boolean(), names: z.record(z.string(), Both) }),
  ),
  rows: z.array(
    z.object({
      ...{ row: z.number(), state: z.enum(ROW_STATES), day: z.string(), title: z.string() },
      changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
      faults: z.array(CellNote),
    }),
  ),
})
export type LedgerPreview = z.infer<typeof LedgerPreview>

/** The column in which an export names its records; nobody fills it in. */
export const RECORD_ID = 'recordId'
