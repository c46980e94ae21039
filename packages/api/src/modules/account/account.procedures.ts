import { resetPassword } from './reset-password.ts'
import { setAccess } from './set-access.ts'

export const accountProcedures = { resetPassword, setAccess }
