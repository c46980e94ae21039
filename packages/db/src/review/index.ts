export { type AgreedMark, saveAgreedMark } from './agreed-mark.writes.ts'
export { findFirstOpening, markOpened } from './openings.ts'
export { insertPanelOpening, listPanelOpenings, type PanelLine, type PanelOpening } from './panel-openings.ts'
export { listOwnNotes, type NoteDraft, type OwnNote, saveNote } from './notes.ts'
export {
  type ContestedLine,
  type FileRow,
  findReviewedUnit,
  listContestedLines,
  listFiles,
  listOwnMarks,
  listReviewTasks,
  type OwnAssignment,
  type OwnMark,
  type ReviewerOf,
  type ReviewTaskRow,
} from './review.queries.ts'
export { lockAssignment, type MarkDraft, saveMarks, submitReview } from './review.writes.ts'
