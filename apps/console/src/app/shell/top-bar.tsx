import { Link } from '@tanstack/react-router'
import { useCurrentPost } from '../../lib/session/current-post.ts'
import { useText } from '../text.ts'
import classes from './shell.module.css'
import { Bell } from './bell.tsx'
import { FindButton } from './find-button.tsx'
import { PostSwitcher } from './post-switcher.tsx'
import { YearSwitcher } from './year-switcher.tsx'
import { UserMenu } from './user-menu.tsx'
import { Wordmark } from '../../ui/wordmark.tsx'

export function TopBar() {
  const { t } = useText()
  const post = useCurrentPost()
  return (
    <header className={classes['bar']} data-print="no">
      <Link to="/" className={classes['home']} aria-label={t('productLong')}>
        <Wordmark />
      </Link>
      <PostSwitcher />
      {post && <YearSwitcher />}
      <FindButton />
      {post && <Bell districtId={post.districtId} />}
      <UserMenu />
    </header>
  )
}
