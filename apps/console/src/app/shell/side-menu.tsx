import { Link, useLocation } from '@tanstack/react-router'
import { type MenuEntry, statusOf } from '../navigation.ts'
import { useText } from '../text.ts'
import classes from './shell.module.css'

export function SideMenu({ entries }: { readonly entries: readonly MenuEntry[] }) {
  const { t } = useText()
  const { pathname } = useLocation()
  return (
    <nav className={classes['menu']} aria-label={t('menu')}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.label}>
            <Link
              to={entry.to}
              className={classes['entry']}
              activeOptions={{ exact: entry.to === '/', includeSearch: false }}
              data-status={statusOf(entry, pathname)}
            >
              <entry.icon size={20} stroke={1.5} aria-hidden="true" />
              {t(`nav.${entry.label}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
