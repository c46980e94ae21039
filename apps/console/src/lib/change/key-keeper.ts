import { newKey } from './new-key.ts'

/**
 * Keeps one idempotency key per intended change: the same input gives the same key until the change has taken
 * effect, whatever happens to the network in between; another input, or the next intent, gives a new one.
 */
export interface KeyKeeper {
  readonly keyFor: (input: unknown) => string
  readonly settle: () => void
}

export function keyKeeper(make: () => string = newKey): KeyKeeper {
  let kept: { readonly key: string; readonly input: string } | undefined
  return {
    keyFor(input) {
      const text = canonical(input)
      if (kept?.input !== text) kept = { key: make(), input: text }
      return kept.key
    },
    settle() {
      kept = undefined
    },
  }
}

/** JSON with sorted keys, so that the order in which a form names its fields does not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
