import { z } from 'zod'

/** Rows on one page of a list. */
export const PAGE_SIZE = 50

/**
 * The part of the address that every list shares: page, sorting and the words searched for. A route extends it with its
 * own filters: `validateSearch: z.object({ ...tableSearch, kind: z.enum(KINDS).optional().catch(undefined) })`.
 * A broken value falls back, so that an old link still opens.
 */
export const tableSearch = {
  page: z.number().int().min(1).optional().catch(undefined),
  sort: z.string().optional().catch(undefined),
  down: z.boolean().optional().catch(undefined),
  q: z.string().optional().catch(undefined),
}

const TableSearchSchema = z.object(tableSearch)
export type TableSearch = z.infer<typeof TableSearchSchema>
