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

export interface Sending<T> {
  readonly idempotencyKey: string
  /** What went before and was never answered, by this tab or by one that died: the server may or may not have it. */
  readonly unanswered: readonly T[]
}

/** Saves a value; answers with the server's instant of saving (ISO). */
export type Save<T> = (value: T, sending: Sending<T>) => Promise<string>

export interface AutosaverOptions<T> {
  readonly save: Save<T>
  readonly slot: DraftSlot<KeptDraft<T>>
  readonly onState: (state: AutosaveState) => void
  /** Milliseconds of silence before it saves. */
  readonly delay: number
  /** However busily somebody types, nothing waits longer than this. */
  readonly longest?: number
  readonly keys?: KeyKeeper
  /** What an earlier visit had sent and heard no answer to. */
  readonly unanswered?: readonly T[]
}

/** What lies on the device until the server has it. */
export interface KeptDraft<T> {
  readonly value: T
  readonly unanswered: readonly T[]
}

export interface Autosaver<T> {
  readonly change: (value: T) => void
  /** Sends what waits now: when a field is left, the page is hidden, the network is back. Resolves when it is settled. */
  readonly flush: () => Promise<void>
}

/** Without a network nothing is answered: only the last few can have reached the server. */
const REMEMBERED = 8
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
  let unanswered = options.unanswered ?? []
  let kept: KeptDraft<T> | undefined

  function keep(value: T): void {
    kept = { value, unanswered }
    slot.write(kept)
  }

  function keepNewest(sent: T): void {
    keep(waiting ? waiting.value : sent)
  }

  /** Another tab of the same person may have put its own words there since: those are not ours to remove. */
  function forget(): void {
    if (JSON.stringify(slot.read()) === JSON.stringify(kept)) slot.clear()
    kept = undefined
  }

  function change(value: T): void {
    waiting = { value }
    keep(value)
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
    const before = unanswered
    unanswered = [...before, sent.value].slice(-REMEMBERED)
    keep(sent.value)
    try {
      const at = await save(sent.value, { idempotencyKey: keys.keyFor(sent.value), unanswered: before })
      settled(at)
      return 'sent'
    } catch (error) {
      const failure = readFailure(error)
      if (failure.kind !== 'unreachable') {
        unanswered = before
        keepNewest(sent.value)
      }
      unsettled(sent, failure)
      return 'stopped'
    }
  }

  function settled(at: string): void {
    keys.settle()
    failures = 0
    unanswered = []
    if (waiting) {
      keep(waiting.value)
      return onState({ kind: 'waiting' })
    }
    forget()
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
