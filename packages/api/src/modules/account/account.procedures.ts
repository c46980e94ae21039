import { resetPassword } from './reset-password.ts'

export const accountProcedures = { resetPassword }
