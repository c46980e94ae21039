import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { reportIfSessionEnded } from '../api/query-client.ts'
import { useSession } from '../session/session.ts'
import { type Autosaver, type AutosaveState, autosaver, type Save } from './autosaver.ts'
import { type DraftSlot, draftSlot } from './draft-store.ts'

export interface AutosaveOptions<T> {
  /** Names the thing being written, with its ids; drafts are kept per account under it. */
  readonly key: string
  /** Reads a kept draft back. One that no longer fits is thrown away. */
  readonly schema: z.ZodType<T>
  /** Gets what an earlier visit could not send: put it into the form. */
  readonly onRestore?: (draft: T) => void
  readonly delay?: number
}

export interface Autosave {
  readonly state: AutosaveState
  /** Saves now what waits; await it before a page that shows the saved state. */
  readonly flush: () => Promise<void>
}

/**
 * Saves a value by itself: after two seconds of silence, at the latest every five, when a field is left, when the page
 * is left, and when the network is back. Until the server confirms, the value also lies on this device.
 */
export function useAutosave<T>(value: T, save: Save<T>, options: AutosaveOptions<T>): Autosave {
  const { key, delay = 2_000 } = options
  const accountId = useSession().account.id
  const [state, setState] = useState<AutosaveState>({ kind: 'untouched' })
  const saver = useRef<Autosaver<T>>(undefined)
  const latest = useRef({ save, options })
  const text = JSON.stringify(value)
  const known = useRef(text)

  useEffect(() => {
    latest.current = { save, options }
  })

  useEffect(() => {
    const slot = draftSlot(accountId, key)
    const made = autosaver<T>({
      slot,
      delay,
      onState: setState,
      save: (draft, idempotencyKey) => latest.current.save(draft, idempotencyKey).catch(reported),
    })
    saver.current = made
    restore({ slot, shown: known.current }, latest.current.options)
    return flushAtMoments(made)
  }, [accountId, key, delay])

  useEffect(() => {
    if (known.current === text) return
    known.current = text
    saver.current?.change(JSON.parse(text))
  }, [text])

  return { state, flush: () => saver.current?.flush() ?? Promise.resolve() }
}

interface Kept {
  readonly slot: DraftSlot
  readonly shown: string
}

/** Gives back what an earlier visit could not send. What is shown already, or no longer fits, is not kept. */
function restore<T>({ slot, shown }: Kept, { schema, onRestore }: AutosaveOptions<T>): void {
  const kept = slot.read()
  if (kept === undefined) return
  const draft = schema.safeParse(kept)
  if (draft.success && JSON.stringify(draft.data) !== shown) onRestore?.(draft.data)
  else slot.clear()
}

/** When a field is left, the page is hidden or left, the network is back; gives the way to stop, which flushes too. */
function flushAtMoments<T>(saver: Autosaver<T>): () => void {
  const flush = () => void saver.flush()
  const moments = [
    [document, 'focusout'],
    [document, 'visibilitychange'],
    [window, 'pagehide'],
    [window, 'online'],
  ] as const
  for (const [where, what] of moments) where.addEventListener(what, flush)
  return () => {
    for (const [where, what] of moments) where.removeEventListener(what, flush)
    flush()
  }
}

function reported(error: unknown): never {
  reportIfSessionEnded(error)
  throw error
}
