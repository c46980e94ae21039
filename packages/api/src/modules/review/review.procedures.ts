import { getReview } from './get-review.ts'
import { listReviews } from './list-reviews.ts'
import { openSheet } from './open-sheet.ts'
import { saveMarks } from './save-marks.ts'
import { saveNote } from './save-note.ts'
import { submitReview } from './submit-review.ts'

export const reviewProcedures = {
  get: getReview,
  list: listReviews,
  open: openSheet,
  saveMarks,
  saveNote,
  submit: submitReview,
}
