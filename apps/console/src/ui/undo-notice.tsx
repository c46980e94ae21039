import { Button } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import { useState } from 'react'
import { Notice } from './notice.tsx'
import classes from './undo-notice.module.css'

export interface UndoNoticeProps {
  /** What was done: "已移入回收站". */
  readonly title: string
  /** Takes it back. */
  readonly undo: string
  readonly pending: boolean
  readonly onUndo: () => unknown
}

/** So long something that was just done can be taken back with one press. */
export const UNDO_MS = 10_000

/** Says what was done and takes it back; goes away by itself. Whoever needs longer finds the same act elsewhere. */
export function UndoNotice({ title, undo, pending, onUndo }: UndoNoticeProps) {
  const [over, setOver] = useState(false)
  useTimeout(() => setOver(true), UNDO_MS, { autoInvoke: true })
  if (over && !pending) return null
  return (
    <Notice tone="done" title={title}>
      <div className={classes['act']}>
        <Button variant="default" loading={pending} onClick={() => void onUndo()}>
          {undo}
        </Button>
      </div>
    </Notice>
  )
}
