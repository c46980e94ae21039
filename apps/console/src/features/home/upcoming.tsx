import { PlanId } from '@jianjia/domain/kernel'
import { can } from '@jianjia/domain/policy'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../lib/api/trpc.ts'
import { useChange } from '../../lib/change/use-change.ts'
import { useNearDay } from '../../lib/format/use-near-day.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { useText } from './text.ts'
import classes from './upcoming.module.css'

type UpcomingItem = RouterOutputs['plan']['upcoming']['items'][number]

/** What the own plan promises for this month and the next; nothing for those who write no plans. */
export function Upcoming() {
  const { t } = useText()
  const { districtId, actor } = usePlace()
  const writes = actor.posts.some((post) => can(actor, 'plan.write', post).allowed)
  const { data } = useQuery({ ...trpc.plan.upcoming.queryOptions({ districtId }), enabled: writes })
  const done = useChange({ mutation: trpc.plan.recordProgress.mutationOptions() })
  if (data === undefined || data.items.length === 0) return null
  const tick = ({ planId, standing }: UpcomingItem) =>
    void done.submit({
      ...{ districtId, planId: PlanId.parse(planId) },
      progress: {
        ...{ act: 'done', itemId: standing.itemId, windowStart: standing.window.start, day: data.today, note: null },
      },
    })
  return (
    <Sheet title={t('upcoming.title')} aside={<Link to="/calendar">{t('upcoming.calendar')}</Link>} flush>
      <FailureNotice failure={done.failure} />
      <ul className={classes['items']}>
        {data.items.map((item) => (
          <Item
            key={`${item.planId} ${item.standing.itemId} ${item.standing.window.start}`}
            item={item}
            pending={done.pending}
            onDone={() => tick(item)}
          />
        ))}
      </ul>
      {data.more > 0 && <p className={classes['more']}>{t('upcoming.more', { count: data.more })}</p>}
    </Sheet>
  )
}

interface ItemProps {
  readonly item: UpcomingItem
  readonly pending: boolean
  readonly onDone: () => void
}

function Item({ item, pending, onDone }: ItemProps) {
  const { t } = useText()
  const nearDay = useNearDay()
  const { standing, planId, text, owner } = item
  const day = nearDay(standing.dueOn)
  const words =
    standing.state === 'late'
      ? t('upcoming.late', { day })
      : standing.state === 'postponed'
        ? t('upcoming.postponed', { day })
        : t('upcoming.due', { day })
  return (
    <li>
      <Link to="/plans/$planId" params={{ planId }} className={classes['text']}>
        {text}
      </Link>
      <span className={classes['when']}>
        {standing.state === 'late' ? <StateTag tone="official">{words}</StateTag> : words}
        {owner && ` · ${owner}`}
      </span>
      <Button
        size="compact-md"
        variant="default"
        disabled={pending}
        aria-label={t('upcoming.doneOf', { text: text.slice(0, 30) })}
        onClick={onDone}
      >
        {t('upcoming.done')}
      </Button>
    </li>
  )
}
