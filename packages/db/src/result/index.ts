export {
  findPublished,
  getCanonicalResult,
  listPublished,
  listRanking,
  listResultItems,
  listResultVersions,
  type PublishedLine,
  type PublishedResult,
  type RankedUnit,
  type ResultItemRow,
  type ResultVersion,
} from './result.queries.ts'
export { insertResultSet, type ResultSetDraft } from './result.writes.ts'
