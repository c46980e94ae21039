import type { RefusalCode } from '@jianjia/domain/kernel'
import type { PresetId } from '@jianjia/domain/scheme'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import type { Failure } from '../../../lib/api/failure.ts'
import { queryClient } from '../../../lib/api/query-client.ts'
import { type RouterOutputs, server, trpc } from '../../../lib/api/trpc.ts'
import type { AutosaveState, Sending } from '../../../lib/autosave/autosaver.ts'
import { draftSlot } from '../../../lib/autosave/draft-store.ts'
import { useAutosave } from '../../../lib/autosave/use-autosave.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { useSession } from '../../../lib/session/session.ts'
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
  /** What somebody else has saved meanwhile, when ours was not taken because of it; until one side is chosen. */
  readonly newer: SchemeDraft | undefined
  readonly choose: (whose: 'mine' | 'theirs') => void
  /** Saves what waits and shows the saved state everywhere; false when it could not be saved. */
  readonly settle: () => Promise<boolean>
}

/**
 * The figures of a draft, saved by themselves. Nobody's figures are ever lost: of two versions the person chooses.
 * `onAdopt` begins anew with what is stored.
 */
export function useSchemeDraft(data: StoredScheme, preset: PresetId, onAdopt: () => void): DraftOfScheme {
  const { districtId } = usePlace()
  const accountId = useSession().account.id
  const { schemeId } = data
  const about = { districtId, schemeId }
  const slot = `scheme.${schemeId}`
  const stored = useMemo(() => draftOf(data, preset), [data, preset])
  const [draft, setDraft] = useState(stored)
  const [newer, setNewer] = useState<SchemeDraft>()
  const base = useRef(draft)
  const shown = useRef(draft)

  useEffect(() => {
    shown.current = draft
  })

  async function save(sent: SchemeDraft, { idempotencyKey: key }: Sending<SchemeDraft>): Promise<string> {
    const { name, yearLabel, parameters } = sent
    const expectedVersion = base.current.seenVersion
    const edit = { name, yearLabel, parameters, expectedVersion, key }
    const saved = await server.scheme.saveDraft.mutate({ ...about, ...edit })
    base.current = { name, yearLabel, parameters, seenVersion: saved.version }
    void queryClient.invalidateQueries(trpc.scheme.pathFilter())
    return saved.savedAt
  }

  const { state, flush } = useAutosave(draft, save, {
    key: slot,
    schema: SchemeDraft,
    onRestore: (kept) => {
      base.current = { ...base.current, seenVersion: kept.seenVersion }
      shown.current = kept
      setDraft(kept)
    },
  })

  const stale = state.kind === 'failed' && isRefusal(state.failure, 'staleVersion')
  useEffect(() => {
    if (stale) void queryClient.invalidateQueries(trpc.scheme.get.queryFilter({ districtId, schemeId }))
  }, [stale, districtId, schemeId])

  const goOnFrom = useCallback((seen: SchemeDraft) => {
    base.current = seen
    setNewer(undefined)
    setDraft((old) => ({ ...old, seenVersion: seen.seenVersion }))
  }, [])

  useEffect(() => {
    if (stored.seenVersion <= base.current.seenVersion) return
    if (sameFigures(shown.current, base.current)) onAdopt()
    else if (!stale) return
    // A newer version that holds nothing new, or an answer that was lost on its way, is no reason to ask anybody.
    else if (sameFigures(stored, base.current) || sameFigures(stored, draft)) goOnFrom(stored)
    else setNewer(stored)
  }, [stored, draft, stale, onAdopt, goOnFrom])

  return {
    draft,
    state,
    newer,
    change: (part) => setDraft((old) => ({ ...old, ...part, seenVersion: base.current.seenVersion })),
    choose(whose) {
      if (!newer) return
      if (whose === 'mine') return goOnFrom(newer)
      draftSlot(accountId, slot).clear()
      onAdopt()
    },
    async settle() {
      await flush()
      await queryClient.invalidateQueries(trpc.scheme.get.queryFilter(about))
      return sameFigures(shown.current, base.current)
    },
  }
}

function isRefusal(failure: Failure, code: RefusalCode): boolean {
  return failure.kind === 'refused' && failure.refusal.code === code
}

function draftOf({ name, yearLabel, parameters, version }: StoredScheme, preset: PresetId): SchemeDraft {
  return { name, yearLabel, parameters: figuresOf(preset, parameters), seenVersion: version }
}
