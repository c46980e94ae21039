import type { TenantRead } from '@jianjia/db'
import { findTargets } from '@jianjia/db/org'
import { listFileOwners } from '@jianjia/db/self-assessment'
import { type FileId, ok, type Result, refuse } from '@jianjia/domain/kernel'
import { type Actor, can } from '@jianjia/domain/policy'

/** The files, if the actor may use every one of them as evidence: those of units for which the actor may upload. */
export async function usableFiles(
  read: TenantRead,
  actor: Actor,
  fileIds: readonly FileId[],
): Promise<Result<readonly FileId[]>> {
  const wanted = [...new Set(fileIds)]
  if (wanted.length === 0) return ok([])
  const owners = new Map((await listFileOwners(read, wanted)).map((file) => [file.fileId, file.ownerUnitId]))
  const targets = await findTargets(read, [...new Set(owners.values())])
  for (const [index, fileId] of wanted.entries()) {
    const owner = owners.get(fileId)
    const target = owner && targets.get(owner)
    if (target === undefined || !can(actor, 'evidence.upload', target).allowed)
      return refuse('notFoundOrNoAccess', {}, { path: ['fileIds', index] })
  }
  return ok(wanted)
}
