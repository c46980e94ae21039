import { Refused } from '@jianjia/api'
import { type RefusalCode, refuse } from '@jianjia/domain/kernel'

/** What the disk says when it takes nothing more, in our words. */
const REFUSAL_OF: Readonly<Record<string, RefusalCode>> = {
  ENOSPC: 'storageFull',
  EDQUOT: 'storageFull',
  // What may be written is bounded for the process, or by the file system.
  EFBIG: 'storageFull',
  EROFS: 'storageReadOnly',
  EACCES: 'storageReadOnly',
  EPERM: 'storageReadOnly',
}

export function storageRefusal(error: unknown): Refused | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  const code = REFUSAL_OF[error.code]
  return code && new Refused(refuse(code).refusal)
}

/** Does work on the disk; a disk that is full or may not be written to is a no with its reason, and no accident. */
export async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw storageRefusal(error) ?? error
  }
}
