import { REQUEST_REFUSALS_EN } from './request-refusals.en.ts'
import { ACCOUNT_REFUSALS_EN } from './account-refusals.en.ts'
import { ORG_REFUSALS_EN } from './org-refusals.en.ts'
import { IMPORT_REFUSALS_EN } from './import-refusals.en.ts'
import { EVIDENCE_REFUSALS_EN } from './evidence-refusals.en.ts'
import { LEDGER_REFUSALS_EN } from './ledger-refusals.en.ts'
import { OBLIGATION_REFUSALS_EN } from './obligation-refusals.en.ts'
import { BIN_REFUSALS_EN } from './bin-refusals.en.ts'
import { PLAN_REFUSALS_EN } from './plan-refusals.en.ts'
import { ASSESSMENT_REFUSALS_EN } from './assessment-refusals.en.ts'
import { VISIT_REFUSALS_EN } from './visit-refusals.en.ts'
import { OBJECTION_REFUSALS_EN } from './objection-refusals.en.ts'
import type { RefusalTexts } from './use-refusal-text.ts'

/** Every refusal in English: one file for each area, and none may be missing. */
export const REFUSALS_EN: RefusalTexts = {
  ...REQUEST_REFUSALS_EN,
  ...ACCOUNT_REFUSALS_EN,
  ...ORG_REFUSALS_EN,
  ...IMPORT_REFUSALS_EN,
  ...EVIDENCE_REFUSALS_EN,
  ...LEDGER_REFUSALS_EN,
  ...OBLIGATION_REFUSALS_EN,
  ...BIN_REFUSALS_EN,
  ...PLAN_REFUSALS_EN,
  ...ASSESSMENT_REFUSALS_EN,
  ...VISIT_REFUSALS_EN,
  ...OBJECTION_REFUSALS_EN,
}
