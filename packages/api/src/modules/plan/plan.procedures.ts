import { acceptPlan } from './accept-plan.ts'
import { acceptPlans } from './accept-plans.ts'
import { beginPlan } from './begin-plan.ts'
import { choosePiece } from './choose-piece.ts'
import { closePlan } from './close-plan.ts'
import { compareSummary } from './compare-summary.ts'
import { discardPlan } from './discard-plan.ts'
import { draftSummary } from './draft-summary.ts'
import { dropRevision } from './drop-revision.ts'
import { getCitation } from './get-citation.ts'
import { getPlan } from './get-plan.ts'
import { getPlanKeyPoints } from './get-plan-key-points.ts'
import { getReceipt } from './get-receipt.ts'
import { getSummaryFacts } from './get-summary-facts.ts'
import { getVersion } from './get-version.ts'
import { listPlans } from './list-plans.ts'
import { listUpcoming } from './list-upcoming.ts'
import { openOriginal } from './open-original.ts'
import { openSummary } from './open-summary.ts'
import { recordProgress } from './record-progress.ts'
import { recordUnplanned } from './record-unplanned.ts'
import { replaceSource } from './replace-source.ts'
import { restorePlan } from './restore-plan.ts'
import { returnItems } from './return-items.ts'
import { revisePlan } from './revise-plan.ts'
import { savePlan } from './save-plan.ts'
import { startPlan } from './start-plan.ts'
import { submitPlan } from './submit-plan.ts'
import { takeOverKeyPoints } from './take-over-key-points.ts'

export const planProcedures = {
  accept: acceptPlan,
  acceptMany: acceptPlans,
  begin: beginPlan,
  citation: getCitation,
  choosePiece,
  close: closePlan,
  compareFigures: compareSummary,
  discard: discardPlan,
  draftSummary,
  dropRevision,
  get: getPlan,
  keyPoints: getPlanKeyPoints,
  list: listPlans,
  receipt: getReceipt,
  recordProgress,
  recordUnplanned,
  restore: restorePlan,
  returnItems,
  revise: revisePlan,
  save: savePlan,
  submit: submitPlan,
  summaryFacts: getSummaryFacts,
  takeOver: takeOverKeyPoints,
  upcoming: listUpcoming,
  version: getVersion,
}

export const planUploads = { 'plan.start': startPlan, 'plan.replaceSource': replaceSource }

export const planDownloads = { 'plan.original': openOriginal, 'plan.document': openSummary }
