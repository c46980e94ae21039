import { Drawer } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { MenuEntry } from '../navigation.ts'
import { useText } from '../text.ts'
import classes from './shell.module.css'

interface MoreDrawerProps {
  readonly entries: readonly MenuEntry[]
  readonly opened: boolean
  readonly onClose: () => void
}

/** The rest of the menu, from the lower edge of a phone. */
export function MoreDrawer({ entries, opened, onClose }: MoreDrawerProps) {
  const { t } = useText()
  return (
    <Drawer
      className={classes['more'] ?? ''}
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="auto"
      title={t('menu')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {entries.map(({ label, to, icon: Icon }) => (
        <Link key={label} to={to} className={classes['entry']} onClick={onClose}>
          <Icon size={22} stroke={1.5} aria-hidden="true" />
          {t(`nav.${label}`)}
        </Link>
      ))}
    </Drawer>
  )
}
