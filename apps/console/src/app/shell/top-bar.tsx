import { Link } from '@tanstack/react-router'
import { useCurrentPost } from '../../lib/session/current-post.ts'
import { useText } from '../text.ts'
import classes from './shell.module.css'
import { FindButton } from './find-button.tsx'
import { PostSwitcher } from './post-switcher.tsx'
import { YearSwitcher } from './year-switcher.tsx'
import { UserMenu } from './user-menu.tsx'
import { Wordmark } from '../../ui/wordmark.tsx'

export function TopBar() {
  const { t } = useText()
  return (
    <header className={classes['bar']} data-print="no">
      <Link to="/" className={classes['home']} aria-label={t('productLong')}>
        <Wordmark />
      </Link>
      <PostSwitcher />
      {useCurrentPost() && <YearSwitcher />}
      <FindButton />
      <UserMenu />
    </header>
  )
}
