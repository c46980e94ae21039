export { listLayouts, type StoredLayout } from './layouts.queries.ts'
export { type PutLayout, putLayout } from './layouts.writes.ts'
export { listSavedViews, type SavedView } from './saved-views.queries.ts'
export { type NamedView, putView, removeView, shareView, type ViewDraft } from './saved-views.writes.ts'
