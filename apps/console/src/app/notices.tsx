import '@mantine/notifications/styles.layer.css'
import { Notifications } from '@mantine/notifications'

/** Short words about what has just been done; never the only place where something is said. */
export function Notices() {
  return <Notifications position="bottom-center" limit={3} />
}
