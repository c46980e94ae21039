import { useRef, useState } from 'react'
import { isRefusedWith } from '../../../lib/api/failure.ts'
import { server } from '../../../lib/api/trpc.ts'
import type { Sending } from '../../../lib/autosave/autosaver.ts'
import { type Autosave, useAutosave } from '../../../lib/autosave/use-autosave.ts'
import { newKey } from '../../../lib/change/new-key.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { judge, type Mark, Marks, type ReviewData, storedMarks } from './marks.ts'

export interface EditedMarks {
  /** What stands in the boxes. */
  readonly typed: Marks
  /** What is right of it, or was right before it went wrong: this is what the server keeps. */
  readonly accepted: Marks
  readonly change: (itemId: string, mark: Mark) => void
  readonly autosave: Autosave
}

interface Sent extends Mark {
  readonly itemId: string
}

interface Of {
  readonly assessmentId: string
  readonly unitId: string
  readonly data: ReviewData
}

/** The marks of one sheet while they are given: each right one is saved by itself, a wrong one stays in its box. */
export function useMarks({ assessmentId, unitId, data }: Of): EditedMarks {
  const { districtId } = usePlace()
  const [typed, setTyped] = useState(() => storedMarks(data.items))
  const [accepted, setAccepted] = useState(typed)
  const versions = useRef(new Map(data.items.map(({ itemId, mark }) => [itemId, mark?.version ?? 0])))
  const touched = useRef(new Set<string>())

  function change(itemId: string, mark: Mark): void {
    setTyped((old) => ({ ...old, [itemId]: mark }))
    const item = data.items.find((each) => each.itemId === itemId)
    const judged = item && judge(item, mark)
    if (judged?.ok !== true) return
    touched.current.add(itemId)
    setAccepted((old) => ({ ...old, [itemId]: { points: judged.points, note: mark.note } }))
  }

  async function save(marks: Marks, { idempotencyKey, unanswered }: Sending<Marks>): Promise<string> {
    const itemIds = [...touched.current]
    touched.current.clear()
    const sent = itemIds.map((itemId) => ({ itemId, ...(marks[itemId] ?? { points: '', note: '' }) }))
    try {
      return await send(sent, idempotencyKey).catch(async (error: unknown) => {
        if (!isRefusedWith(error, 'staleVersion') || !(await caughtUp(itemIds, unanswered))) throw error
        return send(sent, newKey())
      })
    } catch (error) {
      for (const itemId of itemIds) touched.current.add(itemId)
      throw error
    }
  }

  async function send(sent: readonly Sent[], key: string): Promise<string> {
    const given = sent.map((mark) => ({ ...mark, seenVersion: versions.current.get(mark.itemId) ?? 0 }))
    const answer = await server.review.saveMarks.mutate({ districtId, key, assessmentId, unitId, marks: given })
    for (const itemId of answer.saved) versions.current.set(itemId, (versions.current.get(itemId) ?? 0) + 1)
    return answer.savedAt
  }

  /** Learns that the server has what we sent without hearing of it; false where it has something else. */
  async function caughtUp(itemIds: readonly string[], unanswered: readonly Marks[]): Promise<boolean> {
    const { items } = await server.review.get.query({ districtId, assessmentId, unitId })
    const own = items.filter(({ itemId, mark }) => {
      const sent = unanswered.map((marks) => marks[itemId])
      const isOurs = sent.some((lost) => lost?.points === mark?.points && lost?.note.trim() === mark?.note)
      return itemIds.includes(itemId) && mark !== null && isOurs
    })
    for (const { itemId, mark } of own) versions.current.set(itemId, mark?.version ?? 0)
    return own.length > 0
  }

  const autosave = useAutosave(accepted, save, {
    key: `review.${assessmentId}.${unitId}`,
    schema: Marks,
    onRestore: (draft) => {
      for (const itemId of Object.keys(draft)) touched.current.add(itemId)
      setTyped((old) => ({ ...old, ...draft }))
      setAccepted((old) => ({ ...old, ...draft }))
    },
  })
  return { typed, accepted, change, autosave }
}
