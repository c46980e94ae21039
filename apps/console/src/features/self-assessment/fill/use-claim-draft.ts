import { FactJson } from '@jianjia/domain/scoring'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { readFailure } from '../../../lib/api/failure.ts'
import { queryClient } from '../../../lib/api/query-client.ts'
import { server, trpc } from '../../../lib/api/trpc.ts'
import type { AutosaveState, Sending } from '../../../lib/autosave/autosaver.ts'
import { useAutosave } from '../../../lib/autosave/use-autosave.ts'
import { newKey } from '../../../lib/change/new-key.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { Line, SheetOf } from '../parts/sheet.ts'
import { type NewerLine, newerLine } from './newer-line.ts'

const ClaimDraft = z.object({
  value: FactJson.nullable(),
  note: z.string(),
  /** Which version it was written upon: a draft found on the device later must not run over a newer one. */
  seenVersion: z.int(),
})
export type ClaimDraft = z.infer<typeof ClaimDraft>

export interface Claim {
  readonly draft: ClaimDraft
  readonly change: (part: Partial<Pick<ClaimDraft, 'value' | 'note'>>) => void
  readonly state: AutosaveState
  /** What somebody else has saved meanwhile, when ours was not taken because of it; until one side is chosen. */
  readonly newer: NewerLine | undefined
  readonly choose: (whose: 'mine' | 'theirs') => void
  /** Changes when the boxes must show something that was not typed into them. */
  readonly round: number
}

/** The answer to one line, saved by itself. Neither side's words are ever lost: of two versions the person chooses. */
export function useClaimDraft({ assessmentId, unitId }: SheetOf, line: Line): Claim {
  const { districtId } = usePlace()
  const itemId = line.criterion.id
  const [draft, setDraft] = useState<ClaimDraft>(() => draftOf(line))
  const [round, setRound] = useState(0)
  const [newer, setNewer] = useState<NewerLine>()
  const base = useRef(draft)
  /** What is at stake now: a draft just found on the device is known here before it is shown. */
  const newest = useRef(draft)
  const show = (next: ClaimDraft) => {
    newest.current = next
    setDraft(next)
    setRound((count) => count + 1)
  }

  useEffect(() => {
    newest.current = draft
  })

  async function save(sent: ClaimDraft, { idempotencyKey, unanswered }: Sending<ClaimDraft>): Promise<string> {
    if (sameWords(sent, base.current)) return line.savedAt ?? new Date(0).toISOString()
    try {
      return await send(sent, idempotencyKey)
    } catch (error) {
      const told = newerLine(readFailure(error))
      if (told === undefined) throw error
      // What is said to be newer is our own, whose answer was lost on its way: nobody is asked about that.
      if (unanswered.some((earlier) => sameWords(told, earlier))) {
        base.current = { ...sent, seenVersion: told.version }
        return await send(sent, newKey())
      }
      // A choice that was made while this was on its way stands.
      if (told.version > base.current.seenVersion) setNewer(told)
      throw error
    }
  }

  async function send({ value, note }: ClaimDraft, key: string): Promise<string> {
    const expectedVersion = base.current.seenVersion
    const about = { districtId, assessmentId, unitId, itemId }
    const saved = await server.selfAssessment.saveItem.mutate({ ...about, value, note, expectedVersion, key })
    base.current = { value, note, seenVersion: saved.version }
    setNewer(undefined)
    // What was typed meanwhile stands upon what was just saved, in this tab and in the next one.
    setDraft((old) => (sameWords(old, base.current) ? old : { ...old, seenVersion: saved.version }))
    void queryClient.invalidateQueries(trpc.selfAssessment.get.queryFilter())
    return saved.savedAt
  }

  const { state, flush, adopt } = useAutosave(draft, save, {
    key: `self-assessment.${assessmentId}.${unitId}.${itemId}`,
    schema: ClaimDraft,
    onRestore: (kept) => {
      base.current = { ...base.current, seenVersion: kept.seenVersion }
      show(kept)
    },
  })

  // What somebody else has saved is taken over as long as nothing of our own is at stake.
  const arrived = line.version
  useEffect(() => {
    if (arrived <= base.current.seenVersion || !sameWords(newest.current, base.current)) return
    base.current = draftOf(line)
    adopt(base.current)
    show(base.current)
  }, [arrived, draft, line, adopt])

  return {
    draft,
    round,
    state,
    newer,
    change: (part) => setDraft((old) => ({ ...old, ...part, seenVersion: base.current.seenVersion })),
    choose(whose) {
      if (!newer) return
      const theirs = { value: newer.value, note: newer.note, seenVersion: newer.version }
      base.current = theirs
      setNewer(undefined)
      if (whose === 'theirs') return show(theirs)
      setDraft((old) => ({ ...old, seenVersion: newer.version }))
      void flush()
    },
  }
}

function draftOf(line: Line): ClaimDraft {
  return { value: line.value, note: line.note, seenVersion: line.version }
}

type Words = Pick<ClaimDraft, 'value' | 'note'>

function sameWords(a: Words, b: Words): boolean {
  return a.note.trim() === b.note.trim() && JSON.stringify(a.value) === JSON.stringify(b.value)
}
