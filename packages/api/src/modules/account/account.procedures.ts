import { issueMany } from './issue-many.ts'
import { previewMany } from './preview-many.ts'
import { resetPassword } from './reset-password.ts'
import { resetSecondFactor } from './reset-second-factor.ts'
import { secondFactorRule } from './second-factor-rule.ts'
import { setAccess } from './set-access.ts'
import { setAccessMany } from './set-access-many.ts'
import { setSecondFactorRule } from './set-second-factor-rule.ts'

export const accountProcedures = {
  ...{
    issueMany,
    previewMany,
    resetPassword,
    resetSecondFactor,
    secondFactorRule,
    setAccess,
    setAccessMany,
    setSecondFactorRule,
  },
}
