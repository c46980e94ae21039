import '@mantine/notifications/styles.layer.css'
import { MantineThemeProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useText } from './text.ts'

/** Short words about what has just been done; never the only place where something is said. */
export function Notices() {
  const { t } = useText()
  const close = { Notification: { defaultProps: { closeButtonProps: { 'aria-label': t('close') } } } }
  return (
    <MantineThemeProvider inherit theme={{ components: close }}>
      <Notifications position="bottom-center" limit={3} />
    </MantineThemeProvider>
  )
}
