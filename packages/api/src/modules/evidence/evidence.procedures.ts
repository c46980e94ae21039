import { erase } from './erase-evidence.ts'
import { uses } from './file-uses.ts'
import { openEvidence, openThumbnail } from './open-evidence.ts'
import { mine } from './own-evidence.ts'
import { restore } from './restore-evidence.ts'
import { text } from './read-evidence.ts'
import { trash } from './trash-evidence.ts'
import { uploadEvidence } from './upload-evidence.ts'

export const evidenceProcedures = { mine, uses, erase, restore, text, trash }

export const evidenceUploads = { 'evidence.upload': uploadEvidence }

export const evidenceDownloads = { 'evidence.open': openEvidence, 'evidence.thumbnail': openThumbnail }
