import { type ReactNode, useId } from 'react'
import classes from './sheet.module.css'

export interface SheetProps {
  readonly title?: string
  /** Beside the title: a state, a count, a small button. */
  readonly aside?: ReactNode
  /** Without inner space, for tables that reach the edges. */
  readonly flush?: boolean
  /** No wider than a form: for sheets that hold one. */
  readonly narrow?: boolean
  readonly children: ReactNode
}

/** A sheet of paper on the desk: the surface of every part of a page. */
export function Sheet({ title, aside, flush = false, narrow = false, children }: SheetProps) {
  const id = useId()
  return (
    <section className={classes['sheet']} data-narrow={narrow || undefined} aria-labelledby={title ? id : undefined}>
      {title && (
        <div className={classes['head']}>
          <h2 id={id} className={classes['title']}>
            {title}
          </h2>
          {aside}
        </div>
      )}
      <div className={flush ? classes['flush'] : classes['body']}>{children}</div>
    </section>
  )
}
