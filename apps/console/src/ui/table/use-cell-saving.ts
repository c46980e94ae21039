import { useRef, useState } from 'react'
import { queryClient } from '../../lib/api/query-client.ts'
import { inTurn } from '../../lib/change/in-turn.ts'
import { type Outcome, outcomeOf } from '../../lib/change/use-submission.ts'
import { formatDay } from '../../lib/format/day.ts'
import { useRefusalText } from '../../lib/refusals/use-refusal-text.ts'
import { useText } from '../text.ts'
import type { Edit, SavedAlone } from './column.ts'

export type CellState =
  /** As the list says it; `told`: and it was saved from here. */
  | { readonly is: 'read' | 'told' }
  | { readonly is: 'saving' | 'saved' | 'waiting'; readonly text: string }
  | { readonly is: 'failed'; readonly text: string; readonly why: string }

export interface CellSaving {
  readonly state: CellState
  /** What stands in the field when it is opened: what was typed last, until the list says the same. */
  readonly begins: string
  readonly stands: string
  readonly keep: (text: string) => void
  /** Leaves the field as the list has it. */
  readonly drop: () => void
  /** A text of the field as it is read. */
  readonly say: (text: string) => string
}

/** What becomes of the text of one cell: saved by itself, or put with what is saved together. */
export function useCellSaving<Row>(row: Row, edit: Edit<Row>): CellSaving {
  const { t, language } = useText()
  const refusalText = useRefusalText()
  const [own, setOwn] = useState<CellState>({ is: 'read' })
  /** What the field was last seen to say: where it says something else now, somebody has changed it. */
  const seen = useRef<string>(undefined)
  const stands = edit.typed(row) ?? ''
  const say = (text: string) => {
    if (edit.input === 'date' && text !== '') return formatDay(text, language)
    return edit.choices?.find(({ value }) => value === text)?.label ?? text
  }
  const state = 'waits' in edit ? waitingState(edit.waits(row)) : own
  const begins = 'text' in state ? state.text : stands

  async function save(text: string, alone: SavedAlone<Row>): Promise<void> {
    setOwn({ is: 'saving', text })
    // One cell after the other: two of one row are two changes of the same record.
    const outcome = await inTurn(() => outcomeOf(alone.save(row, text, seen.current ?? stands)))
    if (outcome.ok && outcome.answer === undefined) {
      seen.current = text
      const saved: CellState = { is: 'saved', text }
      setOwn(saved)
      await queryClient.invalidateQueries()
      // From here on the list says it, perhaps in another writing.
      setOwn((now) => (now === saved ? { is: 'told' } : now))
      if (seen.current === text) seen.current = undefined
      return
    }
    if (outcome.ok) seen.current = outcome.answer
    setOwn({ is: 'failed', text, why: whyNot(outcome) })
  }

  function whyNot(outcome: Outcome<string | undefined>): string {
    if (outcome.ok) return t('table.edit.theirs', { theirs: say(outcome.answer ?? '') })
    const { failure } = outcome
    if (failure.kind === 'refused') return refusalText(failure.refusal).happened
    return t(failure.kind === 'unreachable' ? 'refusal.unreachable' : 'refusal.accident')
  }

  return {
    ...{ state, begins, stands, say },
    keep(text) {
      if ('gather' in edit) edit.gather(row, text === stands ? undefined : text)
      else void save(text, edit)
    },
    drop() {
      if ('gather' in edit) edit.gather(row, undefined)
      else if (own.is === 'failed') setOwn({ is: 'read' })
    },
  }
}

function waitingState(waits: { readonly text: string; readonly why?: string } | undefined): CellState {
  if (waits === undefined) return { is: 'read' }
  return waits.why === undefined
    ? { is: 'waiting', text: waits.text }
    : { is: 'failed', text: waits.text, why: waits.why }
}
