import { listTwins, type TenantRead } from '@jianjia/db'
import { findTargets } from '@jianjia/db/org'
import { FileId } from '@jianjia/domain/kernel'
import { type Actor, can } from '@jianjia/domain/policy'
import { z } from 'zod'

/** A hint for whoever reviews, and never a verdict: this photograph looks like that one. */
export const AlikePicture = z.strictObject({
  fileId: FileId,
  twinId: FileId,
  unitName: z.string(),
  uploadedAt: z.string(),
  /** Of the same unit, where one occasion often gives several photographs. */
  sameUnit: z.boolean(),
  /** In per cent. */
  likeness: z.int(),
  /** Whether the reviewer may see the other one too. */
  mayOpen: z.boolean(),
})
export type AlikePicture = z.infer<typeof AlikePicture>

interface Asked {
  readonly fileIds: readonly FileId[]
  readonly unitId: string
  readonly actor: Actor
}

/** What looks like the photographs of a sheet; of two that are both on it nothing is said. */
export async function alikePictures(
  db: TenantRead,
  { fileIds, unitId, actor }: Asked,
): Promise<readonly AlikePicture[]> {
  const twins = (await listTwins(db, fileIds)).filter(({ twinId }) => !fileIds.includes(twinId))
  const targets = await findTargets(db, [...new Set(twins.map(({ twinUnitId }) => twinUnitId))])
  return twins.map(({ fileId, twinId, twinUnitId, twinUnitName, twinUploadedAt, likeness }) => {
    const target = targets.get(twinUnitId)
    return {
      ...{ fileId, twinId, unitName: twinUnitName, uploadedAt: twinUploadedAt.toISOString() },
      sameUnit: twinUnitId === unitId,
      likeness: Math.round(likeness / 10),
      mayOpen: target !== undefined && can(actor, 'evidence.read', target).allowed,
    }
  })
}
