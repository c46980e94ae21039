import { advise } from './advise.ts'
import { answer } from './answer.ts'
import { askReviewers } from './ask-reviewers.ts'
import { getObjection } from './get-objection.ts'
import { getObjectionForm } from './get-objection-form.ts'
import { listObjections } from './list-objections.ts'
import { previewAnswer } from './preview-answer.ts'
import { raiseObjection } from './raise-objection.ts'
import { withdrawObjection } from './withdraw-objection.ts'

export const objectionProcedures = {
  advise,
  answer,
  ask: askReviewers,
  form: getObjectionForm,
  get: getObjection,
  list: listObjections,
  preview: previewAnswer,
  raise: raiseObjection,
  withdraw: withdrawObjection,
}
