import { MemberStatus } from '@jianjia/domain/org'
import { z } from 'zod'
import { CellNote, ROW_STATES, SHEET_PREVIEW } from '../../../ui/sheet-import/sheet-preview.ts'

const Both = z.object({ zh: z.string(), en: z.string() })

const Candidate = z.object({
  ...{ personId: z.string(), name: z.string(), unitName: z.string(), status: MemberStatus, joinedOn: z.string() },
  ...{ mobile: z.string().nullable(), maskedNumber: z.string().nullable() },
})

/** What the preview of a sheet of members answers. */
export const RosterPreview = z.object({
  ...SHEET_PREVIEW,
  columns: z.array(z.object({ column: z.string(), at: z.number(), field: z.string().nullable() })),
  fields: z.array(z.object({ field: z.string(), heading: Both })),
  rows: z.array(
    z.object({
      ...{ row: z.number(), state: z.enum(ROW_STATES), name: z.string(), unitName: z.string() },
      changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
      faults: z.array(CellNote),
    }),
  ),
  asked: z.array(
    z.object({
      ...{ key: z.string(), row: z.number(), name: z.string(), unitName: z.string() },
      candidates: z.array(Candidate),
    }),
  ),
  leftOut: z.object({ count: z.number(), names: z.array(z.string()) }),
})
export type RosterPreview = z.infer<typeof RosterPreview>

/** The column in which an export names its records; nobody fills it in. */
export const RECORD_ID = 'recordId'
