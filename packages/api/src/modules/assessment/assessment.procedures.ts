import { assignReviewers } from './assign-reviewers.ts'
import { districtFacts } from './district-facts.ts'
import { extendDeadline } from './extend-deadline.ts'
import { getAssessment } from './get-assessment.ts'
import { listAssessments } from './list-assessments.ts'
import { moveDeadlines } from './move-deadlines.ts'
import { openAssessment } from './open-assessment.ts'
import { openOptions } from './open-options.ts'
import { reviewerOptions } from './reviewer-options.ts'
import { setExemption } from './set-exemption.ts'
import { setDistrictFact } from './set-district-fact.ts'
import { setVoiceMark } from './set-voice-mark.ts'
import { waive } from './waive-self-assessment.ts'

export const assessmentProcedures = {
  assignReviewers,
  districtFacts,
  extendDeadline,
  get: getAssessment,
  list: listAssessments,
  moveDeadlines,
  open: openAssessment,
  openOptions,
  reviewerOptions,
  setDistrictFact,
  setVoiceMark,
  setExemption,
  waive,
}
