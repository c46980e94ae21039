import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { reportIfSessionEnded } from '../api/query-client.ts'
import { useSession } from '../session/session.ts'
import { type Autosaver, type AutosaveState, autosaver, type KeptDraft, type Save } from './autosaver.ts'
import { draftSlot } from './draft-store.ts'

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
  /** Says that the next value shown is one that the server has: it was not typed, and nothing of it waits. */
  readonly adopt: (value: unknown) => void
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
    const { schema, onRestore } = latest.current.options
    const kept = readKept(slot.read(), schema)
    const made = autosaver<T>({
      slot,
      delay,
      onState: setState,
      save: (draft, sending) => latest.current.save(draft, sending).catch(reported),
      unanswered: kept?.unanswered ?? [],
    })
    saver.current = made
    // What is shown already, or no longer fits, is not kept.
    if (kept !== undefined && JSON.stringify(kept.value) !== known.current) onRestore?.(kept.value)
    else slot.clear()
    return flushAtMoments(made)
  }, [accountId, key, delay])

  useEffect(() => {
    if (known.current === text) return
    known.current = text
    saver.current?.change(JSON.parse(text))
  }, [text])

  const adopt = useCallback((stored: unknown) => {
    known.current = JSON.stringify(stored)
  }, [])

  return { state, adopt, flush: () => saver.current?.flush() ?? Promise.resolve() }
}

function readKept<T>(found: unknown, schema: z.ZodType<T>): KeptDraft<T> | undefined {
  const kept = z.object({ value: schema, unanswered: z.array(schema) }).safeParse(found)
  return kept.success ? kept.data : undefined
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
