import { getBinder } from './get-binder.ts'
import { makeBinder } from './make-binder.ts'
import { openBinder } from './open-binder.ts'

export const binderProcedures = { get: getBinder, make: makeBinder }

export const binderDownloads = { 'binder.open': openBinder }
