export {
  findScheme,
  findSchemeVersion,
  type FrozenScheme,
  listSchemes,
  listSchemeUses,
  listVersions,
  type PublishedVersion,
  type SchemeLine,
  type SchemeState,
  type SchemeUse,
  type StoredScheme,
} from './schemes.queries.ts'
export {
  insertScheme,
  insertSchemeVersion,
  moveScheme,
  type SchemeDraft,
  type SchemeEdit,
  type SchemeMove,
  saveSchemeDraft,
  type VersionDraft,
} from './schemes.writes.ts'
