import { addPicture } from './add-picture.ts'
import { cancelVisit } from './cancel-visit.ts'
import { closeVote } from './close-vote.ts'
import { discardVote } from './discard-vote.ts'
import { enterPaperVote } from './enter-paper-vote.ts'
import { finishVisit } from './finish-visit.ts'
import { getVisit } from './get-visit.ts'
import { list } from './list-visits.ts'
import { openVote } from './open-vote.ts'
import { planVisit } from './plan-visit.ts'
import { removePicture } from './remove-picture.ts'
import { saveLines } from './save-lines.ts'

export const visitProcedures = {
  cancel: cancelVisit,
  closeVote,
  discardVote,
  enterPaperVote,
  finish: finishVisit,
  get: getVisit,
  list,
  openVote,
  plan: planVisit,
  removePicture,
  saveLines,
}

export const visitUploads = { 'visit.addPicture': addPicture }
