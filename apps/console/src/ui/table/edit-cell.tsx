import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { queryClient } from '../../lib/api/query-client.ts'
import { outcomeOf } from '../../lib/change/use-submission.ts'
import { useRefusalText } from '../../lib/refusals/use-refusal-text.ts'
import { useText } from '../text.ts'
import type { Edit } from './column.ts'
import classes from './edit-cell.module.css'
import { nextCell, type Way } from './next-cell.ts'

interface EditCellProps<Row> {
  readonly row: Row
  /** What the column is called. */
  readonly title: string
  readonly edit: Edit<Row>
  /** The cell as it is read. */
  readonly children: ReactNode
}

type State =
  | { readonly is: 'read' }
  | { readonly is: 'saving' | 'saved'; readonly text: string }
  | { readonly is: 'failed'; readonly text: string; readonly why: string }

/**
 * One field of a row, changed where it stands: Enter, F2 or a click opens it, Enter keeps it and goes on to the cell
 * below, Tab to the next, Escape leaves it as it was. What becomes of it is told at the cell, and what was typed is kept
 * until it is saved.
 */
export function EditCell<Row>({ row, title, edit, children }: EditCellProps<Row>) {
  const { t } = useText()
  const refusalText = useRefusalText()
  const [state, setState] = useState<State>({ is: 'read' })
  const [open, setOpen] = useState(false)
  const [fault, setFault] = useState<string>()
  const button = useRef<HTMLButtonElement>(null)
  /** The field is being left already: its blur means nothing any more. */
  const left = useRef(false)
  /** What the field was last seen to say: where it says something else now, somebody has changed it. */
  const seen = useRef<string>(undefined)
  const stands = edit.typed(row) ?? ''
  const begins = state.is === 'read' ? stands : state.text

  function begin(): void {
    left.current = false
    setOpen(true)
  }

  async function keep(text: string): Promise<void> {
    setState({ is: 'saving', text })
    const before = seen.current ?? stands
    const outcome = await outcomeOf(edit.save(row, text, before))
    if (outcome.ok && outcome.answer === undefined) {
      seen.current = text
      setState({ is: 'saved', text })
      await queryClient.invalidateQueries()
      return
    }
    if (outcome.ok) seen.current = outcome.answer
    const why = outcome.ok
      ? t('table.edit.theirs', { theirs: outcome.answer ?? '' })
      : outcome.failure.kind === 'refused'
        ? refusalText(outcome.failure.refusal).happened
        : t(outcome.failure.kind === 'unreachable' ? 'refusal.unreachable' : 'refusal.accident')
    setState({ is: 'failed', text, why })
  }

  /** Whether the field may be left: what cannot be taken keeps it open. */
  function leave(text: string): boolean {
    const typed = text.trim()
    const wrong = typed === begins ? undefined : edit.fault(row, typed)
    setFault(wrong)
    if (wrong !== undefined) return false
    left.current = true
    setOpen(false)
    if (typed !== begins || state.is === 'failed') void keep(typed)
    return true
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return
    const way: Way | undefined = event.key === 'Enter' ? 'below' : event.key === 'Tab' ? tabWay(event) : undefined
    if (event.key === 'Escape') {
      event.stopPropagation()
      left.current = true
      setFault(undefined)
      setOpen(false)
      if (state.is === 'failed') setState({ is: 'read' })
      requestAnimationFrame(() => button.current?.focus())
    } else if (way) {
      const next = nextCell(event.currentTarget, way)
      event.preventDefault()
      if (!leave(event.currentTarget.value)) return
      if (next) next.click()
      else requestAnimationFrame(() => button.current?.focus())
    }
  }

  if (open)
    return (
      <span className={classes['cell']}>
        <input
          className={classes['input']}
          type={edit.input}
          // The cell was asked for by name: its field has the focus.
          ref={(input) => input?.focus()}
          data-edit="open"
          defaultValue={begins}
          aria-label={title}
          aria-invalid={fault !== undefined}
          onKeyDown={press}
          onBlur={({ currentTarget }) => left.current || leave(currentTarget.value)}
        />
        {fault !== undefined && (
          <span role="alert" className={classes['fault']} data-copy="no">
            {fault}
          </span>
        )}
      </span>
    )
  const shown = state.is === 'read' || state.text === stands ? children : state.text
  return (
    <span className={classes['cell']}>
      <button
        ref={button}
        type="button"
        className={classes['read']}
        data-edit="closed"
        title={t('table.edit.open')}
        aria-label={t('table.edit.of', { column: title, text: begins })}
        onClick={begin}
        onKeyDown={(event) => event.key === 'F2' && begin()}
      >
        {shown}
      </button>
      <span role="status" className={classes['state']} data-copy="no">
        {state.is === 'saving' && t('save.saving')}
        {state.is === 'saved' && t('table.edit.saved')}
      </span>
      {state.is === 'failed' && (
        <span role="alert" className={classes['fault']} data-copy="no">
          {state.why}
        </span>
      )}
    </span>
  )
}

function tabWay(event: KeyboardEvent): Way {
  return event.shiftKey ? 'before' : 'after'
}
