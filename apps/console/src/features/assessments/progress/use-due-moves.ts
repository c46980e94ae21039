import { extendDeadline } from '@jianjia/domain/assessment'
import { PlainDate, type UnitId } from '@jianjia/domain/kernel'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { type Change, useChange } from '../../../lib/change/use-change.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { useRefusalText } from '../../../lib/refusals/use-refusal-text.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import type { Edit, Waiting } from '../../../ui/table/column.ts'
import type { Assessment, UnitLine } from '../parts/assessment.ts'
import { useText } from '../text.ts'

interface Move extends Waiting {
  /** The day that stood there when it was typed, or that somebody else has set since and was told. */
  readonly seen: PlainDate
}

export interface DueMoves {
  readonly edit: Edit<UnitLine>
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
export function useDueMoves(assessment: Assessment): DueMoves {
  const { t, language } = useText()
  const { districtId, today } = usePlace()
  const refusalText = useRefusalText()
  const [moves, setMoves] = useState<ReadonlyMap<UnitId, Move>>(new Map())
  const [moved, setMoved] = useState<number>()
  const change = useChange({ mutation: trpc.assessment.moveDeadlines.mutationOptions() })
  const { assessmentId, reviewDue } = assessment

  const edit: Edit<UnitLine> = {
    input: 'date',
    typed: ({ state, exemptReason, dueOn }) => (state === 'open' && exemptReason === null ? dueOn : undefined),
    fault: ({ name, state, dueOn }, text) => {
      const day = PlainDate.safeParse(text)
      if (!day.success) return t('due.missing')
      if (day.data === dueOn) return undefined
      const judged = extendDeadline({ name, state, exempt: false, dueOn }, day.data, { today, reviewDue })
      return judged.ok ? undefined : t('due.between', { until: formatDay(reviewDue, language) })
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
    const outcome = await change.submit({ districtId, assessmentId, moves: sent, reason })
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
        : t('due.theirs', { day: formatDay(stale, language) })
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
