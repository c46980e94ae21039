import { REFUSALS, type RefusalCode, type RefusalKind, type Unblocker } from './refusal-codes.ts'

/** An expected no: why, who or what unblocks it, and until when. It is returned, never thrown. */
export interface Refusal {
  readonly code: RefusalCode
  /** Values that the text in the console's catalog needs (names, limits, days). Never free text for the user. */
  readonly detail: RefusalDetail
  /** Where in the input, root first, so that the form can mark the field. */
  readonly path?: readonly (string | number)[]
  /** The person or unit that can unblock, where the asker may know it. */
  readonly unblockedByName?: string
  /** Until when the way out is open, or from when on the answer becomes yes: a plain date or an instant in ISO form. */
  readonly until?: string
}

export type RefusalDetail = Readonly<Record<string, string | number | boolean | readonly string[] | null>>

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refuse(
  code: RefusalCode,
  detail: RefusalDetail = {},
  more: Omit<Refusal, 'code' | 'detail'> = {},
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, detail, ...more } }
}

export function kindOf(refusal: Pick<Refusal, 'code'>): RefusalKind {
  return REFUSALS[refusal.code].kind
}

export function unblockerOf(refusal: Pick<Refusal, 'code'>): Unblocker {
  return REFUSALS[refusal.code].unblocks
}
