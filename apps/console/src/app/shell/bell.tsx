import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '../../lib/api/trpc.ts'
import { useText } from '../text.ts'
import classes from './shell.module.css'

/** Asked again while the page is looked at: a notice is no message that waits for an answer within seconds. */
const AGAIN_MS = 120_000
const MOST = 99

/** How many notices are not read, from every page. */
export function Bell({ districtId }: { readonly districtId: string }) {
  const { t } = useText()
  const { data } = useQuery(trpc.notice.unread.queryOptions({ districtId }, { refetchInterval: AGAIN_MS }))
  const unread = data?.unread ?? 0
  return (
    <Link to="/notices" className={classes['bell']} aria-label={t('bell', { count: unread })}>
      <IconBell size={22} stroke={1.5} aria-hidden="true" />
      {unread > 0 && <span aria-hidden="true">{unread > MOST ? `${MOST}+` : unread}</span>}
    </Link>
  )
}
