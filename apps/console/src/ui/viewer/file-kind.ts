export type FileKind = 'picture' | 'pdf' | 'text' | 'other'

const TEXTS: readonly string[] = [
  'application/msword',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/plain',
]

/** In which way a stored file can be looked at in place; `other` is saved and opened elsewhere. */
export function kindOfFile(mediaType: string): FileKind {
  if (mediaType === 'image/heic') return 'other'
  if (mediaType.startsWith('image/')) return 'picture'
  if (mediaType === 'application/pdf') return 'pdf'
  return TEXTS.includes(mediaType) ? 'text' : 'other'
}
