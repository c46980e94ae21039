import { z } from 'zod'
import { type Result, ok, refuse } from '../kernel/index.ts'

/** What a piece of evidence can prove: an entry of the ledger, or an item of a self-assessment. */
export const EvidenceSubject = z.enum(['ledgerEntry', 'selfItem'])
export type EvidenceSubject = z.infer<typeof EvidenceSubject>

/** 20 MiB: a phone photograph in full size or a scanned report fits; a film does not. */
export const MAX_EVIDENCE_BYTES = 20 * 1024 * 1024

/** Types that may be kept, judged by content and never by name, with the ending a download gets. */
export const EVIDENCE_TYPES = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'text/plain': 'txt',
  'text/csv': 'csv',
} as const satisfies Record<string, string>

export type EvidenceType = keyof typeof EVIDENCE_TYPES

export function isEvidenceType(mediaType: string): mediaType is EvidenceType {
  return Object.hasOwn(EVIDENCE_TYPES, mediaType)
}

/** Whether a received file may be kept. `mediaType` is what its content says, undefined when nothing was recognised. */
export function acceptFile(file: { size: number; mediaType: string | undefined; name: string }): Result<EvidenceType> {
  if (file.size === 0) return refuse('evidenceEmpty', { name: file.name })
  if (file.size > MAX_EVIDENCE_BYTES)
    return refuse('evidenceTooLarge', { name: file.name, bytes: file.size, limit: MAX_EVIDENCE_BYTES })
  if (file.mediaType === undefined || !isEvidenceType(file.mediaType))
    return refuse('evidenceTypeNotAllowed', {
      name: file.name,
      mediaType: file.mediaType ?? '',
      allowed: Object.values(EVIDENCE_TYPES),
    })
  return ok(file.mediaType)
}
