export {
  listTitlesDue,
  findLadder,
  findRegisteredTitle,
  type KeptTitle,
  listRegister,
  listTitleMoves,
  listTitlesOfRating,
  type TitleMoveRow,
} from './title.queries.ts'
export { insertTitleMove, insertTitles, type TitleDraft, type TitleMoveDraft } from './title.writes.ts'
