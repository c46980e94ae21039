import type { EvidenceSubject } from '@jianjia/domain/evidence'
import type { EntryId, FileId, ObjectionId, VisitId } from '@jianjia/domain/kernel'
import type { TenantRead } from '../frame/handles.ts'

export interface SubjectFile {
  readonly fileId: FileId
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly mediaType: string
}

/** A record or an objection: what has files of its own, without a line in between. */
export type WithFiles =
  | { readonly kind: Extract<EvidenceSubject, 'ledgerEntry'>; readonly id: EntryId }
  | { readonly kind: Extract<EvidenceSubject, 'objection'>; readonly id: ObjectionId }

/** A visit: what has files at its lines. */
export interface WithLines {
  readonly kind: Extract<EvidenceSubject, 'visitLine'>
  readonly id: VisitId
}

/** The files that are used there now, in the order in which they were added. */
export function listFilesOf(read: TenantRead, of: WithFiles): Promise<readonly SubjectFile[]> {
  return usedFiles(read, of).execute()
}

/** The same of all lines at once, each with its line. */
export async function listFilesOfLines(
  read: TenantRead,
  of: WithLines,
): Promise<readonly (SubjectFile & { readonly itemId: string })[]> {
  const rows = await usedFiles(read, of).select('u.item_id as itemId').execute()
  return rows.flatMap(({ itemId, ...file }) => (itemId === null ? [] : [{ ...file, itemId }]))
}

function usedFiles(read: TenantRead, { kind, id }: WithFiles | WithLines) {
  return read
    .selectFrom('evidence_use as u')
    .innerJoin('evidence_file as f', (join) =>
      join.on('f.district_id', '=', read.districtId).onRef('f.id', '=', 'u.file_id'),
    )
    .select(['f.id as fileId', 'f.original_name as name', 'f.size', 'f.media_type as mediaType'])
    .where('u.district_id', '=', read.districtId)
    .where('u.subject_kind', '=', kind)
    .where('u.subject_id', '=', id)
    .where('u.removed_at', 'is', null)
    .orderBy('u.id')
}
