import { type DragEvent, type ReactNode, useState } from 'react'
import classes from './file-drop.module.css'

interface FileDropProps {
  /** Says what may be dropped; not shown where only fingers point. */
  readonly hint: string
  readonly onFiles: (files: readonly File[]) => void
  /** The choosers, and below them what is taken and how large, where the page does not say it. */
  readonly children: ReactNode
  readonly note?: ReactNode
}

/** A place that files are dragged to, around the choosers that open the device's own choice of files. */
export function FileDrop({ hint, onFiles, children, note }: FileDropProps) {
  const [over, setOver] = useState(false)
  const enter = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  // Going over to a child is leaving the place by name only.
  const leave = (event: DragEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null)) setOver(false)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    <div
      className={classes['drop']}
      data-over={over || undefined}
      data-print="no"
      onDragEnter={enter}
      onDragOver={enter}
      onDragLeave={leave}
      onDrop={drop}
    >
      <span className={classes['hint']}>{hint}</span>
      {children}
      {note !== undefined && <div className={classes['note']}>{note}</div>}
    </div>
  )
}
