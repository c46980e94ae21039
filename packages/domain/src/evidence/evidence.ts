import { z } from 'zod'
import { type Result, ok, refuse } from '../kernel/index.ts'

/** What a piece of evidence can prove: an entry of the ledger, an item of a self-assessment, what a visit found, an objection. */
export const EvidenceSubject = z.enum(['ledgerEntry', 'selfItem', 'visitLine', 'objection'])
export type EvidenceSubject = z.infer<typeof EvidenceSubject>

/** 20 MiB: a scanned report fits; a film does not. */
export const MAX_EVIDENCE_BYTES = 20 * 1024 * 1024

/** 64 MiB: the largest photographs of phones and cameras. What is kept of a picture is a small part of it. */
export const MAX_PICTURE_BYTES = 64 * 1024 * 1024

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

const PICTURE_ENDINGS: readonly string[] = ['jpg', 'jpeg', 'png', 'webp', 'gif', 'heic', 'heif']

export function isPicture(mediaType: string): boolean {
  return mediaType.startsWith('image/')
}

/** How many bytes a file of this name may send. What it is, is judged by its content when it has arrived. */
export function mostBytesOf(name: string): number {
  return PICTURE_ENDINGS.includes(endingOf(name)) ? MAX_PICTURE_BYTES : MAX_EVIDENCE_BYTES
}

/** The name under which a file is saved: its own, with the ending of what is kept (`IMG_1.HEIC` is a JPEG now). */
export function savedName(name: string, mediaType: string): string {
  const ending = endingOf(name)
  if (!isEvidenceType(mediaType) || !PICTURE_ENDINGS.includes(ending)) return name
  const right = EVIDENCE_TYPES[mediaType]
  return ending === right || (ending === 'jpeg' && right === 'jpg') ? name : `${name.slice(0, -ending.length)}${right}`
}

function endingOf(name: string): string {
  return name.includes('.') ? (name.split('.').at(-1) ?? '').toLowerCase() : ''
}

/** Whether a received file may be kept. `mediaType` is what its content says, undefined when nothing was recognised. */
export function acceptFile(file: { size: number; mediaType: string | undefined; name: string }): Result<EvidenceType> {
  if (file.size === 0) return refuse('evidenceEmpty', { name: file.name })
  const limit = isPicture(file.mediaType ?? '') ? MAX_PICTURE_BYTES : MAX_EVIDENCE_BYTES
  if (file.size > limit) return refuse('evidenceTooLarge', { name: file.name, bytes: file.size, limit })
  if (file.mediaType === undefined || !isEvidenceType(file.mediaType))
    return refuse('evidenceTypeNotAllowed', {
      name: file.name,
      mediaType: file.mediaType ?? '',
      allowed: Object.values(EVIDENCE_TYPES),
    })
  return ok(file.mediaType)
}
