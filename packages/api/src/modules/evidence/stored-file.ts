import { FileId } from '@jianjia/domain/kernel'
import { z } from 'zod'

/** A file as whoever sent it is told of it. */
export const StoredFile = z.strictObject({
  fileId: FileId,
  name: z.string(),
  size: z.int(),
  mediaType: z.string(),
  sha256: z.string(),
})
