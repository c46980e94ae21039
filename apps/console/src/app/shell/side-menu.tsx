import { Link } from '@tanstack/react-router'
import type { MenuEntry } from '../navigation.ts'
import { useText } from '../text.ts'
import classes from './shell.module.css'

export function SideMenu({ entries }: { readonly entries: readonly MenuEntry[] }) {
  const { t } = useText()
  return (
    <nav className={classes['menu']} aria-label={t('menu')}>
      <ul>
        {entries.map(({ label, to, icon: Icon }) => (
          <li key={label}>
            <Link to={to} className={classes['entry']} activeOptions={{ exact: to === '/', includeSearch: false }}>
              <Icon size={20} stroke={1.5} aria-hidden="true" />
              {t(`nav.${label}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
