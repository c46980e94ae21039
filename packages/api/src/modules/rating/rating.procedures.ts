import { decideRating } from './decide-rating.ts'
import { listTitles } from './list-titles.ts'
import { previewRating } from './preview-rating.ts'

export const ratingProcedures = { decide: decideRating, preview: previewRating }

export const titleProcedures = { list: listTitles }
