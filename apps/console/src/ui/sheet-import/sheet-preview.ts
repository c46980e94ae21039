import { z } from 'zod'

const Both = z.object({ zh: z.string(), en: z.string() })

/** What is said of one column of a row; `column` as printed. */
export const CellNote = z.object({ column: z.string(), reason: Both })

/** What importing does with a row, in the order in which somebody looks at them. */
export const ROW_STATES = ['wrong', 'new', 'changed', 'same'] as const
export type RowState = (typeof ROW_STATES)[number]

/** What every preview of a sheet says. It comes with a file, so not through the typed client. */
export const SHEET_PREVIEW = {
  fileName: z.string(),
  sheet: z.string().nullable(),
  headerRow: z.number(),
  warnings: z.array(z.object({ row: z.number(), ...CellNote.shape })),
  skippedRows: z.array(z.object({ row: z.number(), reason: z.string() })),
  counts: z.object({ new: z.number(), changed: z.number(), same: z.number(), wrong: z.number() }),
  fingerprint: z.string(),
  wrongRowsToken: z.string().nullable(),
}

const SheetPreview = z.object(SHEET_PREVIEW)
export type SheetPreview = z.infer<typeof SheetPreview>

export const ImportResult = z.object({
  created: z.number(),
  changed: z.number(),
  same: z.number(),
  skipped: z.number(),
})
export type ImportResult = z.infer<typeof ImportResult>

/** A row as a preview shows it: whatever it is of, it has a number, a name and what is said of it. */
export interface PreviewedRow {
  readonly row: number
  readonly state: RowState
  readonly name: string
  /** Smaller, below the name. */
  readonly facts: readonly string[]
  readonly faults: readonly z.infer<typeof CellNote>[]
  readonly changes: readonly PreviewedChange[]
}

export interface PreviewedChange {
  /** The field, in words. */
  readonly field: string
  /** Blank is "". */
  readonly from: string
  readonly to: string
}
