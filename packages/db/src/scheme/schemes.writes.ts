import type { PersonId, SchemeId, UnitId } from '@jianjia/domain/kernel'
import type { PresetId, Scheme } from '@jianjia/domain/scheme'
import type { Tx } from '../frame/handles.ts'
import type { SchemeState } from './schemes.queries.ts'

export interface SchemeDraft {
  readonly id: SchemeId
  readonly ownerUnitId: UnitId
  readonly name: string
  readonly yearLabel: string
  readonly scheme: Scheme
  /** null: written line by line. */
  readonly preset: PresetId | null
  readonly parameters: Readonly<Record<string, unknown>>
  readonly createdBy: PersonId
}

export async function insertScheme(tx: Tx, draft: SchemeDraft): Promise<void> {
  await tx
    .insertInto('scheme')
    .values({
      district_id: tx.districtId,
      id: draft.id,
      owner_unit_id: draft.ownerUnitId,
      name: draft.name,
      year_label: draft.yearLabel,
      ...{ draft: JSON.stringify(draft.scheme), written: JSON.stringify(draft.scheme) },
      preset: draft.preset,
      parameters: JSON.stringify(draft.parameters),
      created_by: draft.createdBy,
    })
    .execute()
}

export type SchemeEdit = Pick<SchemeDraft, 'id' | 'name' | 'yearLabel' | 'scheme' | 'preset' | 'parameters'>

/** Saves a draft that is still at `seenVersion`; false when it has changed since, or is published. */
export async function saveSchemeDraft(tx: Tx, edit: SchemeEdit, seenVersion: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('scheme')
    .set({
      name: edit.name,
      year_label: edit.yearLabel,
      ...{ draft: JSON.stringify(edit.scheme), written: JSON.stringify(edit.scheme) },
      preset: edit.preset,
      parameters: JSON.stringify(edit.parameters),
      version: seenVersion + 1,
    })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', edit.id)
    .where('state', '=', 'draft')
    .where('version', '=', seenVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface SchemeMove {
  readonly id: SchemeId
  readonly from: SchemeState
  readonly to: SchemeState
  readonly seenVersion: number
}

export async function moveScheme(tx: Tx, { id, from, to, seenVersion }: SchemeMove): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('scheme')
    .set({ state: to, version: seenVersion + 1 })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', id)
    .where('state', '=', from)
    .where('version', '=', seenVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface VersionDraft {
  readonly schemeId: SchemeId
  readonly number: number
  readonly scheme: Scheme
  readonly canonical: string
  readonly contentHash: string
  readonly structureHash: string
  readonly publishedBy: PersonId
}

/** Freezes one version for ever. */
export async function insertSchemeVersion(tx: Tx, draft: VersionDraft): Promise<void> {
  await tx
    .insertInto('scheme_version')
    .values({
      district_id: tx.districtId,
      scheme_id: draft.schemeId,
      number: draft.number,
      ...{ body: JSON.stringify(draft.scheme), written: JSON.stringify(draft.scheme) },
      canonical: draft.canonical,
      content_hash: draft.contentHash,
      structure_hash: draft.structureHash,
      published_by: draft.publishedBy,
    })
    .execute()
}
