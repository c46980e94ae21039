import { REQUEST_REFUSALS_ZH } from './request-refusals.zh.ts'
import { ACCOUNT_REFUSALS_ZH } from './account-refusals.zh.ts'
import { ORG_REFUSALS_ZH } from './org-refusals.zh.ts'
import { IMPORT_REFUSALS_ZH } from './import-refusals.zh.ts'
import { EVIDENCE_REFUSALS_ZH } from './evidence-refusals.zh.ts'
import { LEDGER_REFUSALS_ZH } from './ledger-refusals.zh.ts'
import { OBLIGATION_REFUSALS_ZH } from './obligation-refusals.zh.ts'
import { BIN_REFUSALS_ZH } from './bin-refusals.zh.ts'
import { PLAN_REFUSALS_ZH } from './plan-refusals.zh.ts'
import { ASSESSMENT_REFUSALS_ZH } from './assessment-refusals.zh.ts'
import { VISIT_REFUSALS_ZH } from './visit-refusals.zh.ts'
import { OBJECTION_REFUSALS_ZH } from './objection-refusals.zh.ts'
import type { RefusalTexts } from './use-refusal-text.ts'

/** Every refusal in Chinese: one file for each area, and none may be missing. */
export const REFUSALS_ZH: RefusalTexts = {
  ...REQUEST_REFUSALS_ZH,
  ...ACCOUNT_REFUSALS_ZH,
  ...ORG_REFUSALS_ZH,
  ...IMPORT_REFUSALS_ZH,
  ...EVIDENCE_REFUSALS_ZH,
  ...LEDGER_REFUSALS_ZH,
  ...OBLIGATION_REFUSALS_ZH,
  ...BIN_REFUSALS_ZH,
  ...PLAN_REFUSALS_ZH,
  ...ASSESSMENT_REFUSALS_ZH,
  ...VISIT_REFUSALS_ZH,
  ...OBJECTION_REFUSALS_ZH,
}
