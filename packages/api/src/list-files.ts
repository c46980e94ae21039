import type { ListFile } from './frame/list-file.ts'
import { assessedUnitsFile } from './modules/assessment/assessed-units-file.ts'
import { assessmentListFile } from './modules/assessment/assessment-list-file.ts'
import { disclosureFile } from './modules/duty/disclosure-file.ts'
import { dutyOverviewFile } from './modules/duty/duty-overview-file.ts'
import { keyPointsListFile } from './modules/key-points/key-points-list-file.ts'
import { unitListFile } from './modules/org/unit-list-file.ts'
import { overviewFile } from './modules/overview/overview-file.ts'
import { personListFile } from './modules/person/person-list-file.ts'
import { planListFile } from './modules/plan/plan-list-file.ts'
import { keyPointsOutcomeFile } from './modules/plan-overview/key-points-outcome-file.ts'
import { titleListFile } from './modules/rating/title-list-file.ts'
import { resultListFile } from './modules/result/result-list-file.ts'
import { reviewListFile } from './modules/review/review-list-file.ts'
import { schemeListFile } from './modules/scheme/scheme-list-file.ts'
import { standingListFile } from './modules/standing/standing-list-file.ts'
import { targetListFile } from './modules/target/target-list-file.ts'
import { objectionListFile } from './modules/objection/objection-list-file.ts'
import { visitListFile } from './modules/visit/visit-list-file.ts'

/** The lists that go out as a file the way they are seen. A test holds every one of them against its list, cell by cell. */
export const LIST_FILES: readonly ListFile[] = [
  ...[assessedUnitsFile, assessmentListFile, disclosureFile, dutyOverviewFile, keyPointsListFile, keyPointsOutcomeFile],
  ...[overviewFile, personListFile, planListFile, resultListFile, reviewListFile, schemeListFile, standingListFile],
  ...[targetListFile, titleListFile, unitListFile, visitListFile],
  objectionListFile,
]
