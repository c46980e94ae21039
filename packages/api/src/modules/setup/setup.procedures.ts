import { createFirstAdministrator } from './create-first-administrator.ts'
import { state } from './state.ts'

export const setupProcedures = { state, createFirstAdministrator }
