import { UnitKind } from '@jianjia/domain/org'
import { z } from 'zod'
import { CellNote, ROW_STATES, SHEET_PREVIEW } from '../../ui/sheet-import/sheet-preview.ts'

/** What the preview of an import of units answers. */
export const ImportPreview = z.object({
  ...SHEET_PREVIEW,
  mapping: z.array(z.object({ column: z.string(), field: z.string() })),
  ignored: z.array(z.string()),
  rows: z.array(
    z.object({
      ...{ row: z.number(), state: z.enum(ROW_STATES), name: z.string(), kind: UnitKind },
      parentName: z.string().nullable(),
      changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
      faults: z.array(CellNote),
    }),
  ),
  notInSheet: z.object({ count: z.number(), names: z.array(z.string()) }),
})
export type ImportPreview = z.infer<typeof ImportPreview>
