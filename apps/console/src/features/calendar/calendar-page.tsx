import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/api/trpc.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import classes from './calendar.module.css'
import { LinkPanel } from './link-panel.tsx'
import { useText } from './text.ts'

const INSIDE = ['items', 'owed', 'set', 'changes'] as const
const HOW = ['apple', 'android', 'outlook', 'wechat'] as const

/** 订阅日历: a link of one's own that calendars read without a session. */
export function CalendarPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const query = useQuery(trpc.calendar.getLink.queryOptions({ districtId }))
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className={classes['page']}>
        <QueryView query={query}>{({ since }) => <LinkPanel since={since} />}</QueryView>
        <Sheet title={t('inside.title')} narrow>
          <ul className={classes['list']}>
            {INSIDE.map((part) => (
              <li key={part}>{t(`inside.${part}`)}</li>
            ))}
          </ul>
        </Sheet>
        <Sheet title={t('how.title')} narrow>
          <ul className={classes['list']}>
            {HOW.map((part) => (
              <li key={part}>{t(`how.${part}`)}</li>
            ))}
          </ul>
        </Sheet>
      </div>
    </>
  )
}
