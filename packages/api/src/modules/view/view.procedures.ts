import { restoreView } from './restore-view.ts'
import { listViews, removeSavedView, saveView, shareSavedView } from './saved-views.ts'
import { listMyLayouts, setLayout } from './table-layout.ts'

export const viewProcedures = {
  layouts: listMyLayouts,
  setLayout,
  list: listViews,
  save: saveView,
  share: shareSavedView,
  remove: removeSavedView,
  restore: restoreView,
}
