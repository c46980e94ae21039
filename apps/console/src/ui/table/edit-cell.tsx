import { IconPencil } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useText } from '../text.ts'
import type { Edit } from './column.ts'
import classes from './edit-cell.module.css'
import { EditField } from './edit-field.tsx'
import { cellAtArrow, nextCell } from './next-cell.ts'
import { useCellSaving } from './use-cell-saving.ts'

interface EditCellProps<Row> {
  readonly row: Row
  /** What the column is called. */
  readonly title: string
  readonly edit: Edit<Row>
  /** The cell as it is read. */
  readonly children: ReactNode
}

/**
 * One field of a row, changed where it stands: Enter, F2 or a click opens it, Enter keeps it and goes on to the cell
 * below, Tab to the next, Escape leaves it as it was; arrows go from one to another. What becomes of it is told at the
 * cell, and what was typed is kept until it is saved.
 */
export function EditCell<Row>({ row, title, edit, children }: EditCellProps<Row>) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  const [fault, setFault] = useState<string>()
  const { state, begins, stands, keep, drop, say } = useCellSaving(row, edit)
  const button = useRef<HTMLButtonElement>(null)
  /** The field is being left already: its blur means nothing any more. */
  const left = useRef(false)
  const back = () => requestAnimationFrame(() => button.current?.focus())

  function begin(): void {
    left.current = false
    setOpen(true)
  }

  /** Whether the field may be left: what cannot be taken keeps it open. */
  function leave(text: string): boolean {
    const typed = text.trim()
    const wrong = typed === begins ? undefined : edit.fault(row, typed)
    setFault(wrong)
    if (wrong !== undefined) return false
    left.current = true
    setOpen(false)
    if (typed !== begins || state.is === 'failed') keep(typed)
    return true
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    const next = cellAtArrow(event.currentTarget, event.key)
    if (event.key === 'F2') begin()
    else if (next) {
      event.preventDefault()
      next.focus()
    }
  }

  if (open)
    return (
      <EditField
        {...{ ...edit, title, begins, fault }}
        onBlur={(text) => left.current || leave(text)}
        onDrop={() => {
          left.current = true
          setFault(undefined)
          setOpen(false)
          drop()
          back()
        }}
        onKeep={(field, text, way) => {
          const next = nextCell(field, way)
          if (!leave(text)) return
          if (next) next.click()
          else back()
        }}
      />
    )
  const shown = 'text' in state && state.text !== stands ? say(state.text) : children
  const opens = {
    ...{ ref: button, type: 'button' as const, 'data-edit': 'closed', title: t('table.edit.open') },
    ...{ 'aria-label': t('table.edit.of', { column: title, text: say(begins) }), onClick: begin, onKeyDown: press },
  }
  return (
    <span className={classes['cell']}>
      {edit.beside ? (
        <span className={classes['beside']}>
          {shown}
          <button {...opens} className={classes['pencil']} data-copy="no">
            <IconPencil size={15} aria-hidden="true" />
          </button>
        </span>
      ) : (
        <button {...opens} className={classes['read']}>
          {shown}
        </button>
      )}
      <span role="status" className={classes['state']} data-copy="no">
        {state.is === 'saving' && t('save.saving')}
        {(state.is === 'saved' || state.is === 'told') && t('table.edit.saved')}
        {state.is === 'waiting' && t('table.edit.waits')}
      </span>
      {state.is === 'failed' && (
        <span role="alert" className={classes['fault']} data-copy="no">
          {state.why}
        </span>
      )}
    </span>
  )
}
