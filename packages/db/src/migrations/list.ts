import type { Migration } from 'kysely/migration'
import { up as foundation } from './20261121T100000-foundation.ts'
import { up as accounts } from './20261121T101000-accounts.ts'
import { up as org } from './20261121T102000-org.ts'
import { up as ledgerAndEvidence } from './20261121T103000-ledger-and-evidence.ts'
import { up as schemeAndAssessment } from './20261121T104000-scheme-and-assessment.ts'
import { up as results } from './20261121T105000-results.ts'
import { up as process } from './20261121T106000-process.ts'
import { up as naturalOrder } from './20261122T100000-natural-order.ts'
import { up as neverEmptied } from './20261122T101000-never-emptied.ts'
import { up as obligations } from './20261122T110000-obligations.ts'
import { up as plans } from './20261122T111000-plans.ts'
import { up as reminders } from './20261122T114000-reminders.ts'
import { up as keyPoints } from './20261122T120000-key-points.ts'
import { up as calendarLinks } from './20261122T130000-calendar-links.ts'
import { up as ledgerKinds } from './20261122T140000-ledger-kinds.ts'
import { up as rosterAndImports } from './20261122T160000-roster-and-imports.ts'
import { up as pictures } from './20261122T170000-pictures.ts'
import { up as binders } from './20261122T180000-binders.ts'
import { up as bin } from './20261122T181000-bin.ts'
import { up as duties } from './20261122T190000-duties.ts'
import { up as whyABinderFailed } from './20261122T191000-why-a-binder-failed.ts'
import { up as targets } from './20261122T192000-targets.ts'
import { up as returnsAndPanels } from './20261122T203000-returns-and-panels.ts'
import { up as drawnReviewers } from './20261122T203100-drawn-reviewers.ts'
import { up as noticesAndTitles } from './20261122T204000-notices-and-titles.ts'
import { up as views } from './20261122T205000-views.ts'
import { up as keptPlaces } from './20261122T206000-kept-places.ts'
import { up as secondFactor } from './20261122T207000-second-factor.ts'
import { up as auditChain } from './20261122T207100-audit-chain.ts'
import { up as visits } from './20261122T218000-visits.ts'
import { up as obligationHistory } from './20261123T304000-obligation-history.ts'
import { up as noticeKeys } from './20261123T305000-notice-keys.ts'
import { up as objections } from './20261123T309000-objections.ts'
import { up as voiceMarks } from './20261123T325000-voice-marks.ts'
import { up as binItems } from './20261123T335000-bin-items.ts'
import { up as schemesAsWritten } from './20261123T350000-schemes-as-written.ts'
import { up as voiceCalls } from './20261123T351000-voice-calls.ts'
import { up as keyPointsInTheBin } from './20261123T360000-key-points-in-the-bin.ts'
import { up as laterVoiceDays } from './20261123T361000-later-voice-days.ts'

/** Every migration under its name, which is its file's. Published files never change: a test compares their hashes. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '20261121T100000-foundation': { up: foundation },
  '20261121T101000-accounts': { up: accounts },
  '20261121T102000-org': { up: org },
  '20261121T103000-ledger-and-evidence': { up: ledgerAndEvidence },
  '20261121T104000-scheme-and-assessment': { up: schemeAndAssessment },
  '20261121T105000-results': { up: results },
  '20261121T106000-process': { up: process },
  '20261122T100000-natural-order': { up: naturalOrder },
  '20261122T101000-never-emptied': { up: neverEmptied },
  '20261122T110000-obligations': { up: obligations },
  '20261122T111000-plans': { up: plans },
  '20261122T114000-reminders': { up: reminders },
  '20261122T120000-key-points': { up: keyPoints },
  '20261122T130000-calendar-links': { up: calendarLinks },
  '20261122T140000-ledger-kinds': { up: ledgerKinds },
  '20261122T160000-roster-and-imports': { up: rosterAndImports },
  '20261122T170000-pictures': { up: pictures },
  '20261122T180000-binders': { up: binders },
  '20261122T181000-bin': { up: bin },
  '20261122T190000-duties': { up: duties },
  '20261122T191000-why-a-binder-failed': { up: whyABinderFailed },
  '20261122T192000-targets': { up: targets },
  '20261122T203000-returns-and-panels': { up: returnsAndPanels },
  '20261122T203100-drawn-reviewers': { up: drawnReviewers },
  '20261122T204000-notices-and-titles': { up: noticesAndTitles },
  '20261122T205000-views': { up: views },
  '20261122T206000-kept-places': { up: keptPlaces },
  '20261122T207000-second-factor': { up: secondFactor },
  '20261122T207100-audit-chain': { up: auditChain },
  '20261122T218000-visits': { up: visits },
  '20261123T304000-obligation-history': { up: obligationHistory },
  '20261123T305000-notice-keys': { up: noticeKeys },
  '20261123T309000-objections': { up: objections },
  '20261123T325000-voice-marks': { up: voiceMarks },
  '20261123T335000-bin-items': { up: binItems },
  '20261123T350000-schemes-as-written': { up: schemesAsWritten },
  '20261123T351000-voice-calls': { up: voiceCalls },
  '20261123T360000-key-points-in-the-bin': { up: keyPointsInTheBin },
  '20261123T361000-later-voice-days': { up: laterVoiceDays },
}

/** The oldest first. */
export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS)
