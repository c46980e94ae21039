import type { ErrorComponentProps } from '@tanstack/react-router'
import { ErrorPage } from './error-page.tsx'
import classes from './root-error-page.module.css'

/** A fault before the shell is there: the same page, with a main region of its own. */
export function RootErrorPage(props: ErrorComponentProps) {
  return (
    <main className={classes['main']}>
      <ErrorPage {...props} />
    </main>
  )
}
