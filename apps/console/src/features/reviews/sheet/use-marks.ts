import { useRef, useState } from 'react'
import { server } from '../../../lib/api/trpc.ts'
import { type Autosave, useAutosave } from '../../../lib/autosave/use-autosave.ts'
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

  async function save(marks: Marks, key: string): Promise<string> {
    const itemIds = [...touched.current]
    touched.current.clear()
    try {
      const sent = itemIds.map((itemId) => ({ itemId, ...(marks[itemId] ?? { points: '', note: '' }) }))
      const given = sent.map((mark) => ({ ...mark, seenVersion: versions.current.get(mark.itemId) ?? 0 }))
      const answer = await server.review.saveMarks.mutate({ districtId, key, assessmentId, unitId, marks: given })
      for (const itemId of answer.saved) versions.current.set(itemId, (versions.current.get(itemId) ?? 0) + 1)
      return answer.savedAt
    } catch (error) {
      for (const itemId of itemIds) touched.current.add(itemId)
      throw error
    }
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
