import type { Download } from './frame/download.ts'
import type { Upload } from './frame/upload.ts'
import { listProcedures } from './frame/registry.ts'
import { router } from './frame/trpc.ts'
import { LIST_FILES } from './list-files.ts'
import { accountProcedures } from './modules/account/account.procedures.ts'
import { assessmentProcedures } from './modules/assessment/assessment.procedures.ts'
import { auditProcedures } from './modules/audit/audit.procedures.ts'
import { ballotProcedures } from './modules/ballot/ballot.procedures.ts'
import { binProcedures } from './modules/bin/bin.procedures.ts'
import { binderDownloads, binderProcedures } from './modules/binder/binder.procedures.ts'
import { calendarProcedures } from './modules/calendar/calendar.procedures.ts'
import { combinationProcedures } from './modules/combination/combination.procedures.ts'
import { dutyProcedures } from './modules/duty/duty.procedures.ts'
import { evidenceDownloads, evidenceProcedures, evidenceUploads } from './modules/evidence/evidence.procedures.ts'
import { homeProcedures } from './modules/home/home.procedures.ts'
import {
  keyPointsDownloads,
  keyPointsProcedures,
  keyPointsUploads,
} from './modules/key-points/key-points.procedures.ts'
import { ledgerDownloads, ledgerProcedures, ledgerUploads } from './modules/ledger/ledger.procedures.ts'
import { noticeProcedures } from './modules/notice/notice.procedures.ts'
import { objectionProcedures } from './modules/objection/objection.procedures.ts'
import { obligationDownloads, obligationProcedures } from './modules/obligation/obligation.procedures.ts'
import { orgDownloads, orgProcedures, orgUploads } from './modules/org/org.procedures.ts'
import { overviewProcedures } from './modules/overview/overview.procedures.ts'
import { personProcedures } from './modules/person/person.procedures.ts'
import { placeProcedures } from './modules/place/place.procedures.ts'
import { planDownloads, planProcedures, planUploads } from './modules/plan/plan.procedures.ts'
import { planOverviewProcedures } from './modules/plan-overview/plan-overview.procedures.ts'
import { publicPageProcedures } from './modules/public-page/public-page.procedures.ts'
import { publicationDownloads, publicationProcedures } from './modules/publication/publication.procedures.ts'
import { ratingProcedures, titleDownloads, titleProcedures } from './modules/rating/rating.procedures.ts'
import { resultProcedures } from './modules/result/result.procedures.ts'
import { reviewProcedures } from './modules/review/review.procedures.ts'
import { selfAssessmentProcedures } from './modules/self-assessment/self-assessment.procedures.ts'
import { rosterDownloads, rosterProcedures, rosterUploads } from './modules/roster/roster.procedures.ts'
import { schemeProcedures, schemeUploads } from './modules/scheme/scheme.procedures.ts'
import { searchProcedures } from './modules/search/search.procedures.ts'
import { sessionProcedures } from './modules/session/session.procedures.ts'
import { setupProcedures } from './modules/setup/setup.procedures.ts'
import { standingProcedures } from './modules/standing/standing.procedures.ts'
import { targetProcedures } from './modules/target/target.procedures.ts'
import { viewProcedures } from './modules/view/view.procedures.ts'
import { visitProcedures, visitUploads } from './modules/visit/visit.procedures.ts'
import { voiceProcedures } from './modules/voice/voice.procedures.ts'

/** Only names. A module's record of procedures is next to its use cases. */
export const appRouter = router({
  account: accountProcedures,
  assessment: assessmentProcedures,
  audit: auditProcedures,
  ballot: ballotProcedures,
  bin: binProcedures,
  binder: binderProcedures,
  calendar: calendarProcedures,
  combination: combinationProcedures,
  duty: dutyProcedures,
  evidence: evidenceProcedures,
  home: homeProcedures,
  keyPoints: keyPointsProcedures,
  ledger: ledgerProcedures,
  notice: noticeProcedures,
  objection: objectionProcedures,
  obligation: obligationProcedures,
  org: orgProcedures,
  overview: overviewProcedures,
  person: personProcedures,
  place: placeProcedures,
  plan: planProcedures,
  planOverview: planOverviewProcedures,
  publicPage: publicPageProcedures,
  publication: publicationProcedures,
  rating: ratingProcedures,
  result: resultProcedures,
  review: reviewProcedures,
  roster: rosterProcedures,
  selfAssessment: selfAssessmentProcedures,
  scheme: schemeProcedures,
  search: searchProcedures,
  session: sessionProcedures,
  setup: setupProcedures,
  standing: standingProcedures,
  target: targetProcedures,
  title: titleProcedures,
  view: viewProcedures,
  visit: visitProcedures,
  voice: voiceProcedures,
})

export type AppRouter = typeof appRouter

/** Changes that come with a file, by name; they are sent to `POST /files/<name>`. */
export const UPLOADS: Readonly<Record<string, Upload>> = {
  ...evidenceUploads,
  ...keyPointsUploads,
  ...ledgerUploads,
  ...orgUploads,
  ...planUploads,
  ...rosterUploads,
  ...schemeUploads,
  ...visitUploads,
}

/** Reads whose answer is a file, by name; they are fetched from `GET /downloads/<name>?input=…`. */
export const DOWNLOADS: Readonly<Record<string, Download>> = {
  ...binderDownloads,
  ...evidenceDownloads,
  ...keyPointsDownloads,
  ...ledgerDownloads,
  ...obligationDownloads,
  ...orgDownloads,
  ...planDownloads,
  ...publicationDownloads,
  ...rosterDownloads,
  ...titleDownloads,
  ...Object.fromEntries(LIST_FILES.map(({ name, download }) => [name, download])),
}

export const PROCEDURES = listProcedures(appRouter, { ...UPLOADS, ...DOWNLOADS })
