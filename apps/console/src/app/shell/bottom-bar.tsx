import { Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDots } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { type MenuEntry, statusOf } from '../navigation.ts'
import { useText } from '../text.ts'
import classes from './shell.module.css'

const FITS = 4

/** The menu of a phone: four entries under the thumb, the others behind 更多. */
export function BottomBar({ entries }: { readonly entries: readonly MenuEntry[] }) {
  const { t } = useText()
  const [open, { open: show, close }] = useDisclosure(false)
  const first = entries.length <= FITS + 1 ? entries : entries.slice(0, FITS)
  const rest = entries.slice(first.length)
  return (
    <nav className={classes['bottom']} aria-label={t('menu')} data-print="no">
      {first.map((entry) => (
        <BarLink key={entry.label} entry={entry} />
      ))}
      {rest.length > 0 && (
        <button type="button" className={classes['tab']} onClick={show} aria-haspopup="dialog">
          <IconDots size={22} stroke={1.5} aria-hidden="true" />
          {t('more')}
        </button>
      )}
      <Drawer
        opened={open}
        onClose={close}
        position="bottom"
        size="auto"
        title={t('menu')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {rest.map(({ label, to, icon: Icon }) => (
          <Link key={label} to={to} className={classes['entry']} onClick={close}>
            <Icon size={22} stroke={1.5} aria-hidden="true" />
            {t(`nav.${label}`)}
          </Link>
        ))}
      </Drawer>
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
