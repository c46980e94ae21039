import type { ErrorComponentProps } from '@tanstack/react-router'
import { Wordmark } from '../ui/wordmark.tsx'
import { ErrorPage } from './error-page.tsx'
import classes from './root-page.module.css'

/** A fault before the shell is there: the same page, with a main region of its own. */
export function RootErrorPage(props: ErrorComponentProps) {
  return (
    <main className={classes['main']}>
      <p>
        <Wordmark />
      </p>
      <ErrorPage {...props} />
    </main>
  )
}
