import { useEffect, useMemo, useRef, useState } from 'react'
import type { z } from 'zod'
import { reportIfSessionEnded } from '../api/query-client.ts'
import { useSession } from '../session/session.ts'
import { type AutosaveState, autosaver, type Save } from './autosaver.ts'
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
}

/**
 * Saves a value by itself: after two seconds of silence, at the latest every five, when a field is left, when the page
 * is left, and when the network is back. Until the server confirms, the value also lies on this device.
 */
export function useAutosave<T>(value: T, save: Save<T>, options: AutosaveOptions<T>): Autosave {
  const { key, delay = 2_000 } = options
  const accountId = useSession().account.id
  const [state, setState] = useState<AutosaveState>({ kind: 'untouched' })
  const latest = useRef({ save, options })
  latest.current = { save, options }
  const text = JSON.stringify(value)
  const known = useRef(text)

  const slot = useMemo(() => draftSlot(accountId, key), [accountId, key])
  const saver = useMemo(
    () =>
      autosaver<T>({
        slot,
        delay,
        onState: setState,
        save: (draft, idempotencyKey) => latest.current.save(draft, idempotencyKey).catch(reported),
      }),
    [slot, delay],
  )

  useEffect(() => {
    const kept = slot.read()
    if (kept === undefined) return
    const draft = latest.current.options.schema.safeParse(kept)
    if (draft.success) latest.current.options.onRestore?.(draft.data)
    else slot.clear()
  }, [slot])

  useEffect(() => {
    if (known.current === text) return
    known.current = text
    saver.change(JSON.parse(text))
  }, [saver, text])

  useEffect(() => {
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
  }, [saver])

  return { state, flush: saver.flush }
}

function reported(error: unknown): never {
  reportIfSessionEnded(error)
  throw error
}
