export {
  findPublished,
  getCanonicalResult,
  listPublished,
  listRanking,
  listResultItems,
  type PublishedLine,
  type PublishedResult,
  type RankedUnit,
  type ResultItemRow,
} from './result.queries.ts'
export { insertResultSet, type ResultSetDraft } from './result.writes.ts'
