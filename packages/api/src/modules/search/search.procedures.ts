import { findAnything } from './find-anything.ts'

export const searchProcedures = { find: findAnything }
