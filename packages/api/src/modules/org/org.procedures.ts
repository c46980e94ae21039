import { closeUnit } from './close-unit.ts'
import { createUnit } from './create-unit.ts'
import { getTree } from './get-tree.ts'
import { getUnit } from './get-unit.ts'
import { importApply } from './import-apply.ts'
import { importPreview } from './import-preview.ts'
import { moveUnit } from './move-unit.ts'
import { openTemplate } from './open-template.ts'
import { openWrongRows } from './open-wrong-rows.ts'
import { renameUnit } from './rename-unit.ts'

export const orgProcedures = { tree: getTree, unit: getUnit, createUnit, renameUnit, moveUnit, closeUnit }

export const orgUploads = { 'org.importPreview': importPreview, 'org.importApply': importApply }

export const orgDownloads = { 'org.wrongRows': openWrongRows, 'org.template': openTemplate }
