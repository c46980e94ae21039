/** What was made, or one sentence that says why it was not. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: string }

export function made<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

export function fault(text: string): { readonly ok: false; readonly fault: string } {
  return { ok: false, fault: text }
}
