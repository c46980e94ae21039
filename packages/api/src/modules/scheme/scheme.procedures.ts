import { createFromPreset } from './create-from-preset.ts'
import { getScheme } from './get-scheme.ts'
import { getVersion } from './get-version.ts'
import { listSchemes } from './list-schemes.ts'
import { publishScheme } from './publish-scheme.ts'
import { reviseScheme } from './revise-scheme.ts'
import { saveDraft } from './save-draft.ts'

export const schemeProcedures = {
  createFromPreset,
  get: getScheme,
  list: listSchemes,
  publish: publishScheme,
  revise: reviseScheme,
  saveDraft,
  version: getVersion,
}
