export {
  type HandInPlan,
  handInPlan,
  insertProgress,
  insertReturns,
  type Progress,
  type Returned,
} from './hand-in.writes.ts'
export {
  findVisiblePlans,
  listPlans,
  listRunningPlans,
  PLAN_COUNT_LIMIT,
  type PlanLine,
  type PlanSearch,
  type RunningPlan,
} from './plan-list.queries.ts'
export {
  listPlanChecks,
  listPlanOutcomes,
  listPlansBetween,
  listPlansRunningOn,
  listPlanYears,
  type OverviewOf,
  type PlanHead,
} from './overview.queries.ts'
export { listPlanTexts } from './plan-texts.queries.ts'
export { type Coordinate, findHandedIn, findPlan, findPlans, lockPlan, type StoredPlan } from './plan.queries.ts'
export {
  type ClosedMove,
  type Draft,
  insertPlan,
  insertSource,
  movePlan,
  movePlans,
  type NewPlan,
  type NewSource,
  type PlanMove,
  saveDraft,
} from './plan.writes.ts'
export { listProgress, listTickingRecords, type RecordsOf, type StoredProgress } from './progress.queries.ts'
export { countSources, findSource, type SourceOf, type StoredSource } from './source.queries.ts'
export {
  type CitedEntry,
  findHandedInOn,
  findPlanOfDays,
  listCitedEntries,
  listSummaryRecords,
} from './summary.queries.ts'
export { listVersionItems, type VersionItems } from './version-items.queries.ts'
export {
  findVersion,
  listReturns,
  listVersions,
  type ReturnLine,
  type StoredVersion,
  type VersionLine,
} from './version.queries.ts'
