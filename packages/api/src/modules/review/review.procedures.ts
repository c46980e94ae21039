import { getReview } from './get-review.ts'
import { listReviews } from './list-reviews.ts'
import { saveMarks } from './save-marks.ts'
import { submitReview } from './submit-review.ts'

export const reviewProcedures = { get: getReview, list: listReviews, saveMarks, submit: submitReview }
