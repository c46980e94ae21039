export {
  type DecidedRating,
  findRating,
  findRatingUnit,
  listTitles,
  listTitlesOf,
  type RatingUnitRow,
  type TitleRow,
} from './rating.queries.ts'
export { insertRating, type RatingDraft, type TitleDraft } from './rating.writes.ts'
