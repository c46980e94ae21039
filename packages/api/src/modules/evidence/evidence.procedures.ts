import { openEvidence } from './open-evidence.ts'
import { mine } from './own-evidence.ts'
import { uploadEvidence } from './upload-evidence.ts'

export const evidenceProcedures = { mine }

export const evidenceUploads = { 'evidence.upload': uploadEvidence }

export const evidenceDownloads = { 'evidence.open': openEvidence }
