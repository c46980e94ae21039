import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Notice } from '../notice.tsx'
import classes from './conflict-notice.module.css'

export interface ConflictNoticeProps {
  readonly title: string
  /** That nothing is lost, and what to do. */
  readonly text: string
  readonly useTheirs: string
  readonly useMine: string
  readonly onChoose: (whose: 'mine' | 'theirs') => void
  /** Both versions, side by side. */
  readonly children: ReactNode
}

/** Two people have saved at the same time: both versions are shown, and one is chosen. */
export function ConflictNotice({ title, text, useTheirs, useMine, onChoose, children }: ConflictNoticeProps) {
  return (
    <Notice tone="attention" title={title} urgent>
      <p>{text}</p>
      {children}
      <div className={classes['acts']}>
        <Button variant="default" onClick={() => onChoose('theirs')}>
          {useTheirs}
        </Button>
        <Button onClick={() => onChoose('mine')}>{useMine}</Button>
      </div>
    </Notice>
  )
}
