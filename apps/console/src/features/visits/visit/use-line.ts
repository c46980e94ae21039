import { VisitFinding } from '@jianjia/domain/assessment'
import { useRef, useState } from 'react'
import { z } from 'zod'
import { isRefusedWith } from '../../../lib/api/failure.ts'
import { server } from '../../../lib/api/trpc.ts'
import type { Sending } from '../../../lib/autosave/autosaver.ts'
import { type Autosave, useAutosave } from '../../../lib/autosave/use-autosave.ts'
import { newKey } from '../../../lib/change/new-key.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { VisitLine } from './line-card.tsx'

const Found = z.object({ finding: VisitFinding.nullable(), note: z.string() })
type Found = z.infer<typeof Found>

export interface EditedLine {
  readonly typed: Found
  readonly change: (part: Partial<Found>) => void
  readonly autosave: Autosave
}

/** What was found of one line while it is written: saved by itself, kept on the device while there is no network. */
export function useLine(visitId: string, { itemId, finding, note, version }: VisitLine): EditedLine {
  const { districtId } = usePlace()
  const [typed, setTyped] = useState<Found>({ finding, note })
  const seen = useRef(version)

  async function send(found: Found, key: string): Promise<string> {
    const line = { itemId, ...found, seenVersion: seen.current }
    const { savedAt } = await server.visit.saveLines.mutate({ districtId, key, visitId, lines: [line] })
    seen.current += 1
    return savedAt
  }

  async function save(found: Found, { idempotencyKey, unanswered }: Sending<Found>): Promise<string> {
    return send(found, idempotencyKey).catch(async (error: unknown) => {
      if (!isRefusedWith(error, 'staleVersion') || !(await caughtUp(unanswered))) throw error
      return send(found, newKey())
    })
  }

  /** Learns that the server has what we sent without hearing of it; false where another visitor wrote something else. */
  async function caughtUp(unanswered: readonly Found[]): Promise<boolean> {
    const { lines } = await server.visit.get.query({ districtId, visitId })
    const there = lines.find((line) => line.itemId === itemId)
    const isOurs = unanswered.some((lost) => lost.finding === there?.finding && lost.note.trim() === there.note)
    if (there === undefined || !isOurs) return false
    seen.current = there.version
    return true
  }

  const autosave = useAutosave(typed, save, {
    key: `visit.${visitId}.${itemId}`,
    schema: Found,
    onRestore: (draft) => setTyped(draft),
  })
  return { typed, autosave, change: (part) => setTyped((old) => ({ ...old, ...part })) }
}
