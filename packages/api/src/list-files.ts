import type { ListFile } from './frame/list-file.ts'
import { overviewFile } from './modules/overview/overview-file.ts'
import { personListFile } from './modules/person/person-list-file.ts'
import { planListFile } from './modules/plan/plan-list-file.ts'
import { titleListFile } from './modules/rating/title-list-file.ts'
import { resultListFile } from './modules/result/result-list-file.ts'
import { schemeListFile } from './modules/scheme/scheme-list-file.ts'
import { standingListFile } from './modules/standing/standing-list-file.ts'

/** The lists that go out as a file the way they are seen. A test holds every one of them against its list, cell by cell. */
export const LIST_FILES: readonly ListFile[] = [
  ...[overviewFile, personListFile, planListFile, resultListFile, schemeListFile, standingListFile, titleListFile],
]
