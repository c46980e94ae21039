import type { FocusEvent, KeyboardEvent } from 'react'
import type { Edit } from './column.ts'
import classes from './edit-cell.module.css'
import type { Way } from './next-cell.ts'

interface EditFieldProps<Row> extends Pick<Edit<Row>, 'input' | 'choices' | 'hint'> {
  readonly title: string
  readonly begins: string
  readonly fault: string | undefined
  /** Keeps the text and goes on, or stays where it cannot be taken. */
  readonly onKeep: (field: HTMLElement, text: string, way: Way) => void
  readonly onDrop: () => void
  readonly onBlur: (text: string) => void
}

type Field = HTMLInputElement | HTMLSelectElement

/** The field of a cell while it is open. */
export function EditField<Row>(props: EditFieldProps<Row>) {
  const { input, choices, hint, title, begins, fault, onKeep, onDrop, onBlur } = props
  function press(event: KeyboardEvent<Field>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      onDrop()
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      const way = event.key === 'Enter' ? 'below' : event.shiftKey ? 'before' : 'after'
      onKeep(event.currentTarget, event.currentTarget.value, way)
    }
  }
  const field = {
    ...{ className: classes['input'], defaultValue: begins, 'data-edit': 'open' },
    ...{ 'aria-label': title, 'aria-invalid': fault !== undefined, onKeyDown: press },
    // The cell was asked for by name: its field has the focus.
    ref: (opened: Field | null) => opened?.focus(),
    onBlur: ({ currentTarget }: FocusEvent<Field>) => onBlur(currentTarget.value),
  }
  return (
    <span className={classes['cell']}>
      {input === 'choice' ? (
        <select {...field}>
          {choices?.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input {...field} type={input} />
      )}
      {hint !== undefined && (
        <span className={classes['state']} data-copy="no">
          {hint}
        </span>
      )}
      {fault !== undefined && (
        <span role="alert" className={classes['fault']} data-copy="no">
          {fault}
        </span>
      )}
    </span>
  )
}
