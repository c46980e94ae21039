import { me } from './me.ts'

export const sessionProcedures = { me }
