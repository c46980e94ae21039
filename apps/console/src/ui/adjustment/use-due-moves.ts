import { PlainDate, type UnitId } from '@jianjia/domain/kernel'
import { useState } from 'react'
import type { Change } from '../../lib/change/use-change.ts'
import { formatDay } from '../../lib/format/day.ts'
import { useRefusalText } from '../../lib/refusals/use-refusal-text.ts'
import type { Edit, Waiting } from '../table/column.ts'
import { useText } from '../text.ts'

/** A row of a table in which the last day of a unit is changed. */
export interface DueRow {
  readonly unitId: UnitId
  readonly dueOn: PlainDate
}

interface Move extends Waiting {
  /** The day that stood there when it was typed, or that somebody else has set since and was told. */
  readonly seen: PlainDate
}

/** Of what the days are, and how they are saved. */
export interface DueMoving<Row extends DueRow, Sent> {
  /** Whether the day of this row can be changed at all. */
  readonly isOpen: (row: Row) => boolean
  /** Why a day cannot be taken. */
  readonly judge: (row: Row, day: PlainDate) => string | undefined
  readonly change: Change<Sent, { readonly moved: number }>
  readonly sentOf: (
    moves: { readonly unitId: UnitId; readonly seen: PlainDate; readonly dueOn: PlainDate }[],
    reason: string,
  ) => Sent
}

export interface DueMoves<Row> {
  readonly edit: Edit<Row>
  /** How many units get another day once it is saved. */
  readonly count: number
  readonly save: (reason: string) => Promise<void>
  readonly clear: () => void
  /** Saved: how many units have another day. */
  readonly moved: number | undefined
  readonly failure: Change<never, unknown>['failure']
  readonly pending: boolean
}

/**
 * Days that are typed in the table wait here until all of them are saved together, with the one reason that the units
 * read. What stands in the way of one is told at its cell; the others wait with it.
 */
export function useDueMoves<Row extends DueRow, Sent>(of: DueMoving<Row, Sent>): DueMoves<Row> {
  const { t, language } = useText()
  const refusalText = useRefusalText()
  const [moves, setMoves] = useState<ReadonlyMap<UnitId, Move>>(new Map())
  const [moved, setMoved] = useState<number>()
  const { change } = of

  const edit: Edit<Row> = {
    input: 'date',
    typed: (row) => (of.isOpen(row) ? row.dueOn : undefined),
    fault: (row, text) => {
      const day = PlainDate.safeParse(text)
      if (!day.success) return t('dueMoves.missing')
      return day.data === row.dueOn ? undefined : of.judge(row, day.data)
    },
    waits: ({ unitId }) => moves.get(unitId),
    gather: ({ unitId, dueOn }, text) => {
      setMoved(undefined)
      setMoves((old) => {
        const next = new Map(old)
        if (text === undefined) next.delete(unitId)
        else next.set(unitId, { text, seen: dueOn })
        return next
      })
    },
  }

  async function save(reason: string): Promise<void> {
    const sent = [...moves].map(([unitId, { text, seen }]) => ({ unitId, seen, dueOn: PlainDate.parse(text) }))
    const outcome = await change.submit(of.sentOf(sent, reason))
    if (outcome.ok) {
      setMoves(new Map())
      setMoved(outcome.answer.moved)
      return
    }
    if (outcome.failure.kind !== 'refused') return
    const { code, detail, path = [] } = outcome.failure.refusal
    const at = typeof path[1] === 'number' ? sent[path[1]] : undefined
    if (path[0] !== 'moves' || at === undefined) return
    const theirs = PlainDate.safeParse(detail['dueOn'])
    const stale = code === 'staleVersion' && theirs.success ? theirs.data : undefined
    const why =
      stale === undefined
        ? refusalText(outcome.failure.refusal).happened
        : t('dueMoves.theirs', { day: formatDay(stale, language) })
    setMoves((old) => new Map(old).set(at.unitId, { text: at.dueOn, seen: stale ?? at.seen, why }))
  }

  return {
    ...{ edit, save, moved, count: moves.size },
    clear: () => {
      setMoves(new Map())
      change.reset()
    },
    failure: change.failure,
    pending: change.pending,
  }
}
