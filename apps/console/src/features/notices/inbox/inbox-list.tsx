import { Button } from '@mantine/core'
import { formatNearDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { isLate, type Told } from '../../../ui/told/told.ts'
import { OpenItems, ToldBy, useToldTitle } from '../../../ui/told/told-words.tsx'
import { WhereItLeads } from '../../../ui/told/where-it-leads.tsx'
import { useText } from '../text.ts'
import classes from './inbox.module.css'

interface InboxListProps {
  readonly notices: readonly Told[]
  readonly pending: boolean
  readonly onSeen: (noticeId: string) => void
}

/** By day, as they come: what is not read stands before what is. */
export function InboxList({ notices, pending, onSeen }: InboxListProps) {
  const { t, language } = useText()
  const { today } = usePlace()
  const groups = Map.groupBy(notices, ({ read, day }) => `${read ? 'read' : 'unread'} ${day}`)
  return [...groups].map(([id, told]) => {
    const [first] = told
    if (first === undefined) return null
    const day = formatNearDay(first.day, today, language)
    return (
      <Sheet key={id} title={t(first.read ? 'group.read' : 'group.unread', { day })} flush>
        <ul className={classes['list']}>
          {told.map((notice) => (
            <Line key={notice.noticeId} notice={notice} pending={pending} onSeen={onSeen} />
          ))}
        </ul>
      </Sheet>
    )
  })
}

interface LineProps extends Omit<InboxListProps, 'notices'> {
  readonly notice: Told
}

function Line({ notice, pending, onSeen }: LineProps) {
  const { t } = useText()
  const title = useToldTitle(notice)
  const put = () => {
    if (!notice.read) onSeen(notice.noticeId)
  }
  return (
    <li data-read={notice.read} data-late={isLate(notice) || undefined}>
      <div className={classes['words']}>
        <p className={classes['title']}>{title}</p>
        {notice.kind === 'planMonth' && !notice.read && <OpenItems notice={notice} />}
        <p className={classes['from']}>
          {t(`kind.${notice.kind}`)} · <ToldBy notice={notice} />
        </p>
      </div>
      <div className={classes['acts']}>
        {/* Whoever goes to the thing has read it. */}
        <div onClickCapture={put}>
          <WhereItLeads notice={notice} />
        </div>
        {!notice.read && (
          <Button
            variant="subtle"
            size="compact-md"
            disabled={pending}
            aria-label={t('seenOf', { title })}
            onClick={put}
          >
            {t('seen')}
          </Button>
        )}
      </div>
    </li>
  )
}
