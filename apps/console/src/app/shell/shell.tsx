import { Outlet } from '@tanstack/react-router'
import { useCurrentPost } from '../../lib/session/current-post.ts'
import { menuOf } from '../navigation.ts'
import { useText } from '../text.ts'
import { BottomBar } from './bottom-bar.tsx'
import { SideMenu } from './side-menu.tsx'
import classes from './shell.module.css'
import { TopBar } from './top-bar.tsx'

/** The frame of every signed-in page: who I am here, where I can go, and the page itself. */
export function Shell() {
  const { t } = useText()
  const entries = menuOf(useCurrentPost())
  return (
    <div className={classes['shell']}>
      <a className={classes['skip']} href="#main">
        {t('skip')}
      </a>
      <TopBar />
      <SideMenu entries={entries} />
      <main id="main" className={classes['main']} tabIndex={-1}>
        <div className={classes['page']}>
          <Outlet />
        </div>
      </main>
      <BottomBar entries={entries} />
    </div>
  )
}
