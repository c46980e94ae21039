import { type Failure, readFailure } from '../api/failure.ts'
import { type KeyKeeper, keyKeeper } from '../change/key-keeper.ts'
import type { DraftSlot } from './draft-store.ts'

/** What the person is told: nothing yet · something waits · on its way · safe since · network away · not accepted. */
export type AutosaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Saves a value under an idempotency key; answers with the server's instant of saving (ISO). */
export type Save<T> = (value: T, key: string) => Promise<string>

export interface AutosaverOptions<T> {
  readonly save: Save<T>
  readonly slot: DraftSlot
  readonly onState: (state: AutosaveState) => void
  /** Milliseconds of silence before it saves. */
  readonly delay: number
  /** However busily somebody types, nothing waits longer than this. */
  readonly longest?: number
  readonly keys?: KeyKeeper
}

export interface Autosaver<T> {
  readonly change: (value: T) => void
  /** Sends what waits now: when a field is left, the page is hidden, the network is back. Resolves when it is settled. */
  readonly flush: () => Promise<void>
}

const BACKOFF = [2_000, 5_000, 10_000, 30_000] as const

/**
 * Keeps the newest value in the slot and brings it to the server: one save at a time, the newest value wins, a value
 * leaves the slot only when the server has confirmed it and nothing newer waits.
 */
export function autosaver<T>(options: AutosaverOptions<T>): Autosaver<T> {
  const { save, slot, onState, delay, longest = 5_000, keys = keyKeeper() } = options
  let waiting: { readonly value: T } | undefined
  let running: Promise<'sent' | 'stopped'> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince: number | undefined
  let failures = 0

  function change(value: T): void {
    waiting = { value }
    slot.write(value)
    onState({ kind: 'waiting' })
    waitingSince ??= performance.now()
    schedule(Math.max(0, Math.min(delay, waitingSince + longest - performance.now())))
  }

  function schedule(after: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), after)
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    while (running || waiting) {
      running ??= send().finally(() => {
        running = undefined
      })
      if ((await running) === 'stopped') return
    }
  }

  async function send(): Promise<'sent' | 'stopped'> {
    const sent = waiting
    if (!sent) return 'sent'
    waiting = undefined
    waitingSince = undefined
    onState({ kind: 'saving' })
    try {
      settled(await save(sent.value, keys.keyFor(sent.value)))
      return 'sent'
    } catch (error) {
      unsettled(sent, readFailure(error))
      return 'stopped'
    }
  }

  function settled(at: string): void {
    keys.settle()
    failures = 0
    if (waiting) return onState({ kind: 'waiting' })
    slot.clear()
    onState({ kind: 'saved', at })
  }

  function unsettled(sent: { readonly value: T }, failure: Failure): void {
    const unreachable = failure.kind === 'unreachable'
    if (waiting && !unreachable) return schedule(delay)
    waiting ??= sent
    onState(unreachable ? { kind: 'offline' } : { kind: 'failed', failure })
    if (unreachable) schedule(BACKOFF[Math.min(failures++, BACKOFF.length - 1)] ?? 30_000)
  }

  return { change, flush }
}
