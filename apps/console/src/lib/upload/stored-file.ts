import { z } from 'zod'

/** A file as the server keeps it. */
export const StoredFile = z.object({
  fileId: z.string(),
  name: z.string(),
  size: z.number(),
  mediaType: z.string(),
  sha256: z.string(),
})
export type StoredFile = z.infer<typeof StoredFile>
