import { listFileUses, type Tx } from '@jianjia/db'
import { type FileId, ok, refuse, type Result } from '@jianjia/domain/kernel'

/** So many uses are named in the refusal; there may be more. */
const NAMED = 5

/** Whether nothing uses a file; the refusal names what does. */
export async function checkUnused(tx: Tx, fileId: FileId, name: string | null): Promise<Result<void>> {
  const found = await listFileUses(tx, [fileId])
  const uses = [...new Set(found.map(({ title, unitName }) => `${unitName} ${title}`.trim()))].slice(0, NAMED)
  return found.length > 0 ? refuse('evidenceInUse', { name, uses }) : ok(undefined)
}
