import { type FileForReader, findEvidenceFile, type TenantRead } from '@jianjia/db'
import type { FileId } from '@jianjia/domain/kernel'
import { type Actor, can } from '@jianjia/domain/policy'

interface Asked {
  readonly db: TenantRead
  readonly input: { readonly fileId: FileId }
  readonly actor: Actor
}

/** A file as what permission is asked about: by the unit that owns it, or as a reviewer of the work that it proves. */
export async function fileTarget({ db, input, actor }: Asked) {
  const file = await findEvidenceFile(db, { fileId: input.fileId, readerId: actor.personId })
  if (file === undefined || !mayKnowOf(file, actor)) return undefined
  return { unitId: file.ownerUnitId, assignedReviewer: file.readerReviewsIt, subject: file }
}

/**
 * The same for what only the owner's people may do. An erased file is found too: whoever sends the same erasure again is
 * answered as the first time.
 */
export async function ownFileTarget({ db, input, actor }: Asked) {
  const file = await findEvidenceFile(db, { fileId: input.fileId, readerId: actor.personId, orErased: true })
  return file && mayKnowOf(file, actor) ? { unitId: file.ownerUnitId, subject: file } : undefined
}

/** A photograph of a visit belongs to the district, and until a result names it only who may read the visit opens it. */
function mayKnowOf({ isOfOpenVisit, readerReviewsIt, ownerUnitId }: FileForReader, actor: Actor): boolean {
  if (!isOfOpenVisit || readerReviewsIt) return true
  const district = { unitId: ownerUnitId, unitPath: [ownerUnitId], unitKind: 'district' } as const
  return can(actor, 'visit.read', district).allowed
}
