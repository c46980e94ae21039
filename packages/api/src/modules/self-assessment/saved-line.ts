import type { Tx } from '@jianjia/db'
import { findSelfItem, type SavedItem, type SelfItemOf, touchOwnPart } from '@jianjia/db/self-assessment'
import { ok, type Result, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'

/** What a saved line answers: the versions to send with the next change, and when it was safe. */
export const SavedLine = z.strictObject({ version: z.int(), savedAt: z.string(), sheetVersion: z.int() })
type SavedLine = z.infer<typeof SavedLine>

/**
 * Answers a save. One that came too late gets what stands there now, so that the screen can show both and nobody's
 * words are lost.
 */
export async function answerSave(tx: Tx, of: SelfItemOf, saved: SavedItem | undefined): Promise<Result<SavedLine>> {
  if (saved === undefined) {
    const newer = await findSelfItem(tx, of)
    if (newer === undefined) return refuse('staleVersion', { itemId: of.itemId })
    const { value, note, contestReason, savedBy, savedAt, version } = newer
    const detail = { itemId: of.itemId, value: JSON.stringify(value), note, contestReason, savedBy, version }
    return refuse('staleVersion', { ...detail, savedAt: savedAt.toISOString() })
  }
  const sheetVersion = await touchOwnPart(tx, of)
  return ok({ version: saved.version, savedAt: saved.savedAt.toISOString(), sheetVersion })
}
