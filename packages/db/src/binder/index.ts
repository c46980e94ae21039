export { type BinderOf, type BinderRow, findBinder, listBinders } from './binders.queries.ts'
export {
  beginBinder,
  type BinderMade,
  type BinderRequest,
  type BinderToMake,
  failBinder,
  finishBinder,
  forgetOldBinders,
  noteBinderProgress,
  requestBinder,
} from './binders.writes.ts'
export { type BinderEntryRow, dayOf, findLatestChange, listBinderEntries, listBinderFiles } from './sources.queries.ts'
