export { type ApiBench, apiBench, type BenchUpload, type Caller, newKey } from './api-bench.ts'
export {
  BENCH_ITEMS,
  type BenchAssessment,
  type BenchAssessmentOptions,
  benchScheme,
  fillSheet,
  handInSheet,
  seedAssessment,
  seedFile,
  seedPublishedScheme,
} from './bench-assessment.ts'
export {
  type CohortUnit,
  BENCH_REVIEWERS,
  type BenchMarks,
  giveMarks,
  type ReviewedBy,
  type ReviewedOptions,
  seedCombined,
  seedPublished,
  seedReviewed,
  seedReviews,
} from './bench-review.ts'
export { type BenchObjection, raiseObjection, seedObjection } from './bench-objection.ts'
export {
  objectionToRead,
  publishedForUnit,
  publishedToRead,
  titleForUnit,
  titlesToRead,
} from './once-per-bench.ts'
export { type BenchKeyPoints, type BenchKeyPointsOptions, benchPoints, seedKeyPoints } from './bench-key-points.ts'
export { benchContent, type BenchPlan, type BenchPlanOptions, seedPlan, seedSummary } from './bench-plan.ts'
export { seedBinned } from './bench-bin.ts'
export { seedSchemeDraft, seedSheetDraft } from './bench-scheme.ts'
export {
  BENCH_PERSON_NAMES,
  BENCH_SINCE,
  BENCH_UNIT_NAMES,
  type BenchPerson,
  type BenchPersonName,
  type BenchTenant,
  type BenchUnit,
  type BenchUnitName,
} from './bench-tenant.ts'
export type { Example, ExamplePlace, Examples, Prepared } from './example.ts'
export { memoryStorage, type MemoryStorage } from './memory-storage.ts'
export { previewFingerprint } from './preview-fingerprint.ts'
export { outcomeOf, refusalOf } from './refusals.ts'
export { callAny } from './call-procedure.ts'
export { benchInJune, draftOf, type SeededRound, seedRound } from './bench-round.ts'
export { seedReport } from './bench-reports.ts'
export {
  addBenchPicture,
  ballotToken,
  type BenchVisit,
  type BenchVote,
  castBallot,
  openBenchVote,
  OPINION,
  seedVisit,
  visitedScheme,
} from './bench-visit.ts'
export { BENCH_NOTICE, type BenchTitles, seedTitles } from './bench-titles.ts'
export { seedVoiceCall, seedVoicePeople, VOICE, voicedScheme } from './bench-voice.ts'
