import { accountExamples } from '../src/modules/account/account.examples.ts'
import { assessmentExamples } from '../src/modules/assessment/assessment.examples.ts'
import { auditExamples } from '../src/modules/audit/audit.examples.ts'
import { binderExamples } from '../src/modules/binder/binder.examples.ts'
import { calendarExamples } from '../src/modules/calendar/calendar.examples.ts'
import { combinationExamples } from '../src/modules/combination/combination.examples.ts'
import { dutyExamples } from '../src/modules/duty/duty.examples.ts'
import { evidenceExamples } from '../src/modules/evidence/evidence.examples.ts'
import { homeExamples } from '../src/modules/home/home.examples.ts'
import { keyPointsExamples } from '../src/modules/key-points/key-points.examples.ts'
import { ledgerExamples } from '../src/modules/ledger/ledger.examples.ts'
import { noticeExamples } from '../src/modules/notice/notice.examples.ts'
import { objectionExamples } from '../src/modules/objection/objection.examples.ts'
import { obligationExamples } from '../src/modules/obligation/obligation.examples.ts'
import { orgExamples } from '../src/modules/org/org.examples.ts'
import { overviewExamples } from '../src/modules/overview/overview.examples.ts'
import { personExamples } from '../src/modules/person/person.examples.ts'
import { binExamples } from '../src/modules/bin/bin.examples.ts'
import { placeExamples } from '../src/modules/place/place.examples.ts'
import { planExamples } from '../src/modules/plan/plan.examples.ts'
import { planOverviewExamples } from '../src/modules/plan-overview/plan-overview.examples.ts'
import { publicationExamples } from '../src/modules/publication/publication.examples.ts'
import { ratingExamples } from '../src/modules/rating/rating.examples.ts'
import { resultExamples } from '../src/modules/result/result.examples.ts'
import { reviewExamples } from '../src/modules/review/review.examples.ts'
import { rosterExamples } from '../src/modules/roster/roster.examples.ts'
import { schemeExamples } from '../src/modules/scheme/scheme.examples.ts'
import { searchExamples } from '../src/modules/search/search.examples.ts'
import { selfAssessmentExamples } from '../src/modules/self-assessment/self-assessment.examples.ts'
import { standingExamples } from '../src/modules/standing/standing.examples.ts'
import { targetExamples } from '../src/modules/target/target.examples.ts'
import { viewExamples } from '../src/modules/view/view.examples.ts'
import { visitExamples } from '../src/modules/visit/visit.examples.ts'
import { voiceExamples } from '../src/modules/voice/voice.examples.ts'
import { LIST_FILES } from '../src/list-files.ts'
import type { Examples } from './example.ts'
import { listFileExamples } from './list-file-examples.ts'

const EXAMPLES: Examples = {
  ...accountExamples,
  ...assessmentExamples,
  ...auditExamples,
  ...binderExamples,
  ...calendarExamples,
  ...combinationExamples,
  ...dutyExamples,
  ...evidenceExamples,
  ...homeExamples,
  ...keyPointsExamples,
  ...ledgerExamples,
  ...noticeExamples,
  ...objectionExamples,
  ...obligationExamples,
  ...orgExamples,
  ...overviewExamples,
  ...personExamples,
  ...binExamples,
  ...placeExamples,
  ...planExamples,
  ...planOverviewExamples,
  ...publicationExamples,
  ...ratingExamples,
  ...resultExamples,
  ...reviewExamples,
  ...rosterExamples,
  ...schemeExamples,
  ...searchExamples,
  ...selfAssessmentExamples,
  ...standingExamples,
  ...targetExamples,
  ...viewExamples,
  ...visitExamples,
  ...voiceExamples,
}

/** One line per module. A procedure without an example fails the walk. */
export const ALL_EXAMPLES: Examples = { ...EXAMPLES, ...listFileExamples(LIST_FILES, EXAMPLES) }
