import { KeyPointsId } from '@jianjia/domain/kernel'
import { KeyPointsContent } from '@jianjia/domain/plan'
import { useRef, useState } from 'react'
import { z } from 'zod'
import { readFailure } from '../../../lib/api/failure.ts'
import { server } from '../../../lib/api/trpc.ts'
import type { AutosaveState } from '../../../lib/autosave/autosaver.ts'
import { useAutosave } from '../../../lib/autosave/use-autosave.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { KeyPoints } from '../parts/key-points.ts'

const Kept = z.object({ content: KeyPointsContent, seenVersion: z.int() })
type Kept = z.infer<typeof Kept>

export interface KeyPointsDraft {
  readonly content: KeyPointsContent
  readonly change: (next: KeyPointsContent) => void
  readonly state: AutosaveState
  /** What somebody else has saved while we were writing. */
  readonly theirs: (Kept & { readonly by: string }) | undefined
  readonly choose: (whose: 'mine' | 'theirs') => void
  /** Brings what waits to the server; the version that then stands there, or undefined where it could not. */
  readonly settle: () => Promise<number | undefined>
}

/** The draft, saved by itself; of two people's words neither is lost, and one of them chooses. */
export function useKeyPointsDraft(keyPoints: KeyPoints & { readonly draft: KeyPointsContent }): KeyPointsDraft {
  const { districtId } = usePlace()
  const keyPointsId = KeyPointsId.parse(keyPoints.keyPointsId)
  const [kept, setKept] = useState<Kept>({ content: keyPoints.draft, seenVersion: keyPoints.version })
  const [theirs, setTheirs] = useState<Kept & { readonly by: string }>()
  const base = useRef(kept)

  async function save({ content }: Kept, key: string): Promise<string> {
    if (same(content, base.current.content)) return keyPoints.savedAt
    const expectedVersion = base.current.seenVersion
    try {
      const saved = await server.keyPoints.save.mutate({ districtId, keyPointsId, content, expectedVersion, key })
      base.current = { content, seenVersion: saved.version }
      setTheirs(undefined)
      return saved.savedAt
    } catch (error) {
      const failure = readFailure(error)
      if (failure.kind !== 'refused' || failure.refusal.code !== 'staleVersion') throw error
      const newer = await server.keyPoints.get.query({ districtId, keyPointsId })
      if (newer.draft !== null) setTheirs({ content: newer.draft, seenVersion: newer.version, by: newer.savedByName })
      throw error
    }
  }

  const { state, flush } = useAutosave(kept, save, {
    key: `keyPoints.${keyPointsId}`,
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
      base.current = { content: theirs.content, seenVersion: theirs.seenVersion }
      setTheirs(undefined)
      setKept({ content: whose === 'theirs' ? theirs.content : kept.content, seenVersion: theirs.seenVersion })
    },
    async settle() {
      await flush()
      return same(base.current.content, kept.content) ? base.current.seenVersion : undefined
    },
  }
}

function same(a: KeyPointsContent, b: KeyPointsContent): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
