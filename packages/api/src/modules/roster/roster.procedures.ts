import { actOnMember } from './act-on-member.ts'
import { addMember } from './add-member.ts'
import { correctMember } from './correct-member.ts'
import { getMember } from './get-member.ts'
import { listRoster } from './list-roster.ts'
import { revealNumber } from './reveal-number.ts'
import { searchRoster } from './search-roster.ts'
import { applyImport } from './sheet/apply-import.ts'
import { openExport } from './sheet/open-export.ts'
import { openRosterWrongRows } from './sheet/open-wrong-rows.ts'
import { previewImport } from './sheet/preview-import.ts'

export const rosterProcedures = {
  act: actOnMember,
  add: addMember,
  correct: correctMember,
  list: listRoster,
  member: getMember,
  revealNumber,
  search: searchRoster,
}

export const rosterUploads = { 'roster.importPreview': previewImport, 'roster.importApply': applyImport }

export const rosterDownloads = { 'roster.export': openExport, 'roster.wrongRows': openRosterWrongRows }
