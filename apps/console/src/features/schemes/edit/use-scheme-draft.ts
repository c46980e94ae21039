import type { PresetId } from '@jianjia/domain/scheme'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { queryClient } from '../../../lib/api/query-client.ts'
import { type RouterOutputs, server, trpc } from '../../../lib/api/trpc.ts'
import type { AutosaveState } from '../../../lib/autosave/autosaver.ts'
import { useAutosave } from '../../../lib/autosave/use-autosave.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { Figures, figuresOf, sameFigures } from '../parts/figures.ts'

export type StoredScheme = RouterOutputs['scheme']['get']

const SchemeDraft = z.object({
  ...Figures.shape,
  /** Which version it was written upon: a draft found on the device later must not run over a newer one. */
  seenVersion: z.int(),
})
export type SchemeDraft = z.infer<typeof SchemeDraft>

export interface DraftOfScheme {
  readonly draft: SchemeDraft
  readonly change: (part: Partial<Figures>) => void
  readonly state: AutosaveState
  /** What somebody else has saved meanwhile, when ours was not taken because of it. */
  readonly newer: SchemeDraft | undefined
  readonly choose: (whose: 'mine' | 'theirs') => void
  /** Saves what waits and shows the saved state everywhere; false when it could not be saved. */
  readonly settle: () => Promise<boolean>
}

/** The figures of a draft, saved by themselves. Nobody's figures are ever lost: of two versions the person chooses. */
export function useSchemeDraft(data: StoredScheme, preset: PresetId): DraftOfScheme {
  const { districtId } = usePlace()
  const { schemeId } = data
  const about = { districtId, schemeId }
  const stored = draftOf(data, preset)
  const [draft, setDraft] = useState(stored)
  const base = useRef(draft)
  const shown = useRef(draft)

  useEffect(() => {
    shown.current = draft
  })

  async function save(sent: SchemeDraft, key: string): Promise<string> {
    const { name, yearLabel, parameters } = sent
    const expectedVersion = base.current.seenVersion
    const saved = await server.scheme.saveDraft.mutate({
      ...about,
      ...{ name, yearLabel, parameters, expectedVersion, key },
    })
    base.current = { name, yearLabel, parameters, seenVersion: saved.version }
    void queryClient.invalidateQueries(trpc.scheme.pathFilter())
    return saved.savedAt
  }

  const { state, flush } = useAutosave(draft, save, {
    key: `scheme.${schemeId}`,
    schema: SchemeDraft,
    onRestore: (kept) => {
      base.current = { ...base.current, seenVersion: kept.seenVersion }
      setDraft(kept)
    },
  })

  const stale =
    state.kind === 'failed' && state.failure.kind === 'refused' && state.failure.refusal.code === 'staleVersion'
  useEffect(() => {
    if (stale) void queryClient.invalidateQueries(trpc.scheme.get.queryFilter({ districtId, schemeId }))
  }, [stale, districtId, schemeId])

  const arrived = stored.seenVersion > base.current.seenVersion
  // A newer version that holds nothing new, or an answer that was lost on its way, is no reason to ask anybody.
  const harmless = arrived && (sameFigures(stored, base.current) || sameFigures(stored, draft))
  const untouched = arrived && sameFigures(draft, base.current)
  useEffect(() => {
    if (untouched) {
      base.current = stored
      setDraft(stored)
    } else if (harmless && stale) {
      base.current = stored
      setDraft((old) => ({ ...old, seenVersion: stored.seenVersion }))
    }
  }, [untouched, harmless, stale, stored])

  return {
    draft,
    state,
    newer: stale && arrived && !harmless ? stored : undefined,
    change: (part) => setDraft((old) => ({ ...old, ...part, seenVersion: base.current.seenVersion })),
    choose(whose) {
      base.current = stored
      setDraft((old) => (whose === 'theirs' ? stored : { ...old, seenVersion: stored.seenVersion }))
    },
    async settle() {
      await flush()
      await queryClient.invalidateQueries(trpc.scheme.get.queryFilter(about))
      return sameFigures(shown.current, base.current)
    },
  }
}

function draftOf({ name, yearLabel, parameters, version }: StoredScheme, preset: PresetId): SchemeDraft {
  return { name, yearLabel, parameters: figuresOf(preset, parameters), seenVersion: version }
}
