import type { PlainDate, UnitId } from '../kernel/index.ts'
import { NOTHING_SAID, type Task } from './task.ts'

/** A title that asks for a re-check, the end of a rectification, or a decision about a further term. */
export interface DueTitle {
  readonly unitId: UnitId
  readonly unitName: string
  readonly level: string
  readonly dueOn: PlainDate
}

/** What titles ask of the district: one task for all of them, with the first day. */
export function dueTitlesTasks(titles: readonly DueTitle[], today: PlainDate): readonly Task[] {
  const [first] = titles.map(({ dueOn }) => dueOn).toSorted()
  if (first === undefined) return []
  return [{ ...NOTHING_SAID, kind: 'titlesDue', count: titles.length, dueOn: first, overdue: first < today }]
}

/** What a title asks of the unit that holds it: to be ready when the district looks. It cannot be late by itself. */
export function ownTitleTask({ unitId, unitName, level: about, dueOn }: DueTitle): Task {
  return { ...NOTHING_SAID, kind: 'ownTitleDue', unitId, unitName, about, dueOn }
}
