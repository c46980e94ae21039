export {
  type DecidedRating,
  findRating,
  findRatingUnit,
  listTitlesOf,
  type RatingUnitRow,
} from './rating.queries.ts'
export { insertRating, type RatingDraft } from './rating.writes.ts'
