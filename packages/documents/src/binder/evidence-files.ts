import type { BinderEvidence } from '@jianjia/domain/binder'
import { EVIDENCE_TYPES, isEvidenceType } from '@jianjia/domain/evidence'

/** Where a file lies beside the text: by its number, since its own name may be one that a system refuses. */
export function fileName({ number, mediaType }: Pick<BinderEvidence, 'number' | 'mediaType'>): string {
  const ending = isEvidenceType(mediaType) ? EVIDENCE_TYPES[mediaType] : 'bin'
  return `${String(number).padStart(4, '0')}.${ending}`
}

/** What a browser shows by itself. */
const SHOWN_BY_BROWSERS: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif'])

export function isShownByBrowsers({ mediaType }: Pick<BinderEvidence, 'mediaType'>): boolean {
  return SHOWN_BY_BROWSERS.has(mediaType)
}

/** Numbers of the files that a sheet and its records name, in order. */
export function usedNumbers(sheet: {
  readonly records: readonly { readonly evidence: readonly number[] }[]
  readonly evidence: readonly number[]
}): readonly number[] {
  const all = [...sheet.records.flatMap(({ evidence }) => evidence), ...sheet.evidence]
  return [...new Set(all)].toSorted((a, b) => a - b)
}
