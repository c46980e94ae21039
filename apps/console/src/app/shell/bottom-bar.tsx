import { useDisclosure } from '@mantine/hooks'
import { IconDots } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { PageNotLoaded } from '../../lib/routes/lazy-page.ts'
import { type MenuEntry, statusOf } from '../navigation.ts'
import { useText } from '../text.ts'
import classes from './shell.module.css'

const FITS = 4

/** Fetched when it is first asked for, which most visits never do. */
const MoreDrawer = lazy(() =>
  import('./more-drawer.tsx').then(
    (module) => ({ default: module.MoreDrawer }),
    (cause: unknown) => {
      throw new PageNotLoaded('MoreDrawer', { cause })
    },
  ),
)

/** The menu of a phone: four entries under the thumb, the others behind 更多. */
export function BottomBar({ entries }: { readonly entries: readonly MenuEntry[] }) {
  const { t } = useText()
  const [open, { open: show, close }] = useDisclosure(false)
  const [asked, setAsked] = useState(false)
  const showMore = () => {
    setAsked(true)
    show()
  }
  const first = entries.length <= FITS + 1 ? entries : entries.slice(0, FITS)
  const rest = entries.slice(first.length)
  return (
    <nav className={classes['bottom']} aria-label={t('menu')} data-print="no">
      {first.map((entry) => (
        <BarLink key={entry.label} entry={entry} />
      ))}
      {rest.length > 0 && (
        <button type="button" className={classes['tab']} onClick={showMore} aria-haspopup="dialog">
          <IconDots size={22} stroke={1.5} aria-hidden="true" />
          {t('more')}
        </button>
      )}
      {asked && (
        <Suspense>
          <MoreDrawer entries={rest} opened={open} onClose={close} />
        </Suspense>
      )}
    </nav>
  )
}

function BarLink({ entry }: { readonly entry: MenuEntry }) {
  const { t } = useText()
  const { label, to, icon: Icon } = entry
  const { pathname } = useLocation()
  return (
    <Link
      to={to}
      className={classes['tab']}
      activeOptions={{ exact: to === '/', includeSearch: false }}
      data-status={statusOf(entry, pathname)}
    >
      <Icon size={22} stroke={1.5} aria-hidden="true" />
      {t(`nav.${label}`)}
    </Link>
  )
}
