import { copyScheme } from './copy-scheme.ts'
import { createFromPreset } from './create-from-preset.ts'
import { createFromSheet } from './create-from-sheet.ts'
import { createScheme } from './create-scheme.ts'
import { editDraft } from './edit-draft.ts'
import { getScheme } from './get-scheme.ts'
import { getVersion } from './get-version.ts'
import { leavePreset } from './leave-preset.ts'
import { listSchemes } from './list-schemes.ts'
import { listUses } from './list-uses.ts'
import { publishScheme } from './publish-scheme.ts'
import { restoreScheme } from './restore-scheme.ts'
import { reviseScheme } from './revise-scheme.ts'
import { readSheet } from './read-sheet.ts'
import { saveDraft } from './save-draft.ts'
import { trashScheme } from './trash-scheme.ts'
import { tryCriterion } from './try-criterion.ts'

export const schemeProcedures = {
  copy: copyScheme,
  create: createScheme,
  createFromPreset,
  createFromSheet,
  edit: editDraft,
  get: getScheme,
  leavePreset,
  list: listSchemes,
  publish: publishScheme,
  restore: restoreScheme,
  revise: reviseScheme,
  saveDraft,
  trash: trashScheme,
  tryCriterion,
  uses: listUses,
  version: getVersion,
}

export const schemeUploads = { 'scheme.readSheet': readSheet }
