import { PageLoading } from './page-loading.tsx'
import classes from './root-page.module.css'

/** While it is asked who it is: no shell yet, but the same room around what is coming. */
export function RootLoading() {
  return (
    <main className={classes['main']}>
      <PageLoading />
    </main>
  )
}
