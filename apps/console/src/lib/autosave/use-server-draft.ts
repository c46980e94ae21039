import { useRef, useState } from 'react'
import type { z } from 'zod'
import { readFailure } from '../api/failure.ts'
import { newKey } from '../change/new-key.ts'
import type { AutosaveState, Sending } from './autosaver.ts'
import { useAutosave } from './use-autosave.ts'

/** What is written, and the version of the server that its writer has seen: as it lies on the device, too. */
export interface Written<Content> {
  readonly content: Content
  readonly seenVersion: number
}

/** A draft as the server gives it; null content = nothing is open any more. */
export interface StoredDraft<Content> {
  readonly draft: Content | null
  readonly version: number
  readonly savedByName: string
  readonly savedAt: string
}

export interface ServerDraftOptions<Content> {
  /** Names the document, with its id. */
  readonly key: string
  readonly schema: z.ZodType<Written<Content>>
  readonly stored: StoredDraft<Content> & { readonly draft: Content }
  readonly send: (
    kept: Written<Content>,
    key: string,
  ) => Promise<{ readonly version: number; readonly savedAt: string }>
  readonly read: () => Promise<StoredDraft<Content>>
}

/** What somebody else has saved while we were writing. */
export interface Theirs<Content> {
  readonly content: Content
  readonly version: number
  readonly by: string
  readonly at: string
}

export interface ServerDraft<Content> {
  readonly content: Content
  readonly change: (next: Content) => void
  readonly state: AutosaveState
  readonly theirs: Theirs<Content> | undefined
  readonly choose: (whose: 'mine' | 'theirs') => void
  /** Brings what waits to the server; the version that then stands there, or undefined where it could not. */
  readonly settle: () => Promise<number | undefined>
}

/** The draft of a document, saved by itself. Of two people's words neither is lost: one of them chooses. */
export function useServerDraft<Content>(options: ServerDraftOptions<Content>): ServerDraft<Content> {
  const { stored, read } = options
  const [kept, setKept] = useState<Written<Content>>({ content: stored.draft, seenVersion: stored.version })
  const [theirs, setTheirs] = useState<Theirs<Content>>()
  const base = useRef(kept)

  async function save({ content }: Written<Content>, sending: Sending<Written<Content>>): Promise<string> {
    if (same(content, base.current.content)) return stored.savedAt
    try {
      return await send(content, sending.idempotencyKey)
    } catch (error) {
      const failure = readFailure(error)
      if (failure.kind !== 'refused' || failure.refusal.code !== 'staleVersion') throw error
      const newer = await read()
      if (newer.draft === null) throw error
      // What is said to be newer is our own, whose answer was lost on its way.
      if (sending.unanswered.some((sent) => same(sent.content, newer.draft))) {
        base.current = { content: newer.draft, seenVersion: newer.version }
        return await send(content, newKey())
      }
      setTheirs({ content: newer.draft, version: newer.version, by: newer.savedByName, at: newer.savedAt })
      throw error
    }
  }

  async function send(content: Content, key: string): Promise<string> {
    const saved = await options.send({ content, seenVersion: base.current.seenVersion }, key)
    base.current = { content, seenVersion: saved.version }
    setTheirs(undefined)
    // What was typed meanwhile stands upon what was just saved, in this tab and in the next one.
    setKept((old) => (same(old.content, content) ? old : { ...old, seenVersion: saved.version }))
    return saved.savedAt
  }

  const { state, flush } = useAutosave(kept, save, {
    key: options.key,
    schema: options.schema,
    onRestore: (restored) => {
      base.current = { ...base.current, seenVersion: restored.seenVersion }
      setKept(restored)
    },
  })

  return {
    ...{ content: kept.content, state, theirs },
    change: (content) => setKept({ content, seenVersion: base.current.seenVersion }),
    choose(whose) {
      if (theirs === undefined) return
      base.current = { content: theirs.content, seenVersion: theirs.version }
      setTheirs(undefined)
      setKept({ content: whose === 'theirs' ? theirs.content : kept.content, seenVersion: theirs.version })
    },
    async settle() {
      await flush()
      return same(base.current.content, kept.content) ? base.current.seenVersion : undefined
    },
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
