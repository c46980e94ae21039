export { type AdjustmentOfMany, insertAdjustments, insertEachAdjustment } from './adjustments.writes.ts'
export { findAssessmentWithScheme, listSchemesOf } from './assessment.queries.ts'
export { type AssignmentChange, insertAssignments, withdrawAssignments } from './assignments.writes.ts'
export {
  type AnsweredCount,
  type AssessmentHead,
  countAnswers,
  findAssessmentHead,
  listExemptReasons,
} from './cohort.queries.ts'
export { listDecisions, type UnitDecision } from './decisions.queries.ts'
export { type DistrictFactDraft, saveDistrictFact } from './district-facts.writes.ts'
export {
  type EvaluationOf,
  findEvaluationRows,
  findRowsOnRecord,
  type RowsOnRecord,
} from './evaluation-rows.queries.ts'
export { type ExemptionChange, listExempters, saveExemptions } from './exemptions.ts'
export { type CohortRow, lockCohort } from './lock-cohort.ts'
export { listAssignments } from './marks.queries.ts'
export { listMeasures, listMeasuresOfEntry, listRecordedDays, type MeasuresOf } from './measures.queries.ts'
export { type AssessmentMove, moveAssessment, moveUnits, type UnitMove } from './moves.writes.ts'
export {
  findPublishedVersion,
  hasScheme,
  listPublishedVersions,
  type PublishedVersion,
  type VersionOf,
} from './opening.queries.ts'
export { insertAssessment, type Opening } from './opening.writes.ts'
export { listOpenParts, type OpenPart } from './open-for-unit.queries.ts'
export { type AssessmentLine, listAssessmentLines, listParts, type PartLine } from './overview.queries.ts'
export { findPopulations } from './populations.queries.ts'
export {
  type CandidateRow,
  isAssignedReviewer,
  listReviewerCandidates,
  listReviewerLoads,
  type ReviewerLoad,
} from './reviewers.queries.ts'
export { listItemReturns } from './returns.queries.ts'
export { listUnderReview, type StoredUnderReview } from './under-review.queries.ts'
export {
  listAskedPeople,
  findVoiceCall,
  listOpenVoices,
  listOwedVoices,
  listOwnVoiceAsks,
  listVoiceCalls,
  listVoicesOfUnit,
  lockVoiceCall,
  type OwnVoiceAsk,
  type StoredVoiceCall,
} from './voice-calls.queries.ts'
export {
  moveVoiceDay,
  type CountedVoice,
  endVoiceCall,
  insertCountedVoices,
  insertVoiceCall,
  type LaidMark,
  listSealedMarks,
  newMarkPlace,
  saveSealedMark,
  type SealedMark,
  type VoiceCallDraft,
} from './voice-calls.writes.ts'
export { listVoiceMarks, saveVoiceMark, type VoiceMarkDraft } from './voice-marks.ts'
export { listAdjustments, listDistrictFacts, listSelfItems, listUnits } from './unit-rows.queries.ts'
