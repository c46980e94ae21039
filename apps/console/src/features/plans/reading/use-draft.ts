import { PlanContent } from '@jianjia/domain/plan'
import { useRef, useState } from 'react'
import { z } from 'zod'
import { readFailure } from '../../../lib/api/failure.ts'
import { queryClient } from '../../../lib/api/query-client.ts'
import { server, trpc } from '../../../lib/api/trpc.ts'
import type { AutosaveState } from '../../../lib/autosave/autosaver.ts'
import { useAutosave } from '../../../lib/autosave/use-autosave.ts'
import { newKey } from '../../../lib/change/new-key.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { Plan } from '../parts/plan.ts'

const Kept = z.object({ content: PlanContent, seenVersion: z.int() })
type Kept = z.infer<typeof Kept>

/** What somebody else has saved while we were writing. */
export interface Theirs {
  readonly content: PlanContent
  readonly version: number
  readonly by: string
  readonly at: string
}

export interface Draft {
  readonly content: PlanContent
  readonly change: (next: PlanContent) => void
  readonly state: AutosaveState
  readonly theirs: Theirs | undefined
  readonly choose: (whose: 'mine' | 'theirs') => void
  /** Brings what waits to the server; the version that then stands there, or undefined where it could not. */
  readonly settle: () => Promise<number | undefined>
}

/** The draft of a document, saved by itself. Of two people's words neither is lost: one of them chooses. */
export function useDraft(plan: Plan & { readonly draft: PlanContent }): Draft {
  const { districtId } = usePlace()
  const { planId } = plan
  const [kept, setKept] = useState<Kept>({ content: plan.draft, seenVersion: plan.version })
  const [theirs, setTheirs] = useState<Theirs>()
  const base = useRef(kept)
  const unanswered = useRef<string>(undefined)

  async function save({ content }: Kept, key: string): Promise<string> {
    if (same(content, base.current.content)) return plan.savedAt
    try {
      return await send(content, key)
    } catch (error) {
      const failure = readFailure(error)
      if (failure.kind === 'unreachable') unanswered.current = JSON.stringify(content)
      if (failure.kind !== 'refused' || failure.refusal.code !== 'staleVersion') throw error
      const newer = await server.plan.get.query({ districtId, planId })
      if (newer.draft === null) throw error
      // What is said to be newer is our own, whose answer was lost on its way.
      if (JSON.stringify(newer.draft) === unanswered.current) {
        base.current = { content: newer.draft, seenVersion: newer.version }
        return await send(content, newKey())
      }
      setTheirs({ content: newer.draft, version: newer.version, by: newer.savedByName, at: newer.savedAt })
      throw error
    }
  }

  async function send(content: PlanContent, key: string): Promise<string> {
    const expectedVersion = base.current.seenVersion
    const saved = await server.plan.save.mutate({ districtId, planId, content, expectedVersion, key })
    base.current = { content, seenVersion: saved.version }
    unanswered.current = undefined
    setTheirs(undefined)
    void queryClient.invalidateQueries(trpc.plan.list.queryFilter())
    return saved.savedAt
  }

  const { state, flush } = useAutosave(kept, save, {
    key: `plan.${planId}`,
    schema: Kept,
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

function same(a: PlanContent, b: PlanContent): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
