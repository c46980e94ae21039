import type { ReactNode } from 'react'
import { LanguageLink } from '../../ui/language-link.tsx'
import { Wordmark } from '../../ui/wordmark.tsx'
import classes from './open-frame.module.css'

/** The frame of what everybody may read: a sheet of paper, no menu, no session. */
export function OpenFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes['page']}>
      <header className={classes['head']} data-print="no">
        <Wordmark />
        <LanguageLink />
      </header>
      <main className={classes['sheet']}>{children}</main>
    </div>
  )
}
