import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../lib/api/trpc.ts'
import { useLocalChange } from '../../lib/change/use-change.ts'
import { linkOfPlace } from '../../lib/places/places.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useText } from './text.ts'
import classes from './upcoming.module.css'

type KeptPlace = RouterOutputs['place']['list']['places'][number]

/** Besides what is pinned. */
const RECENT_SHOWN = 5

/** What I have pinned, and where I was lately; what is gone or no longer mine to see is simply not there. */
export function MyPlaces() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { data, refetch } = useQuery(trpc.place.list.queryOptions({ districtId }))
  const pin = useLocalChange({ mutation: trpc.place.pin.mutationOptions(), onDone: () => void refetch() })
  const pinned = data?.places.filter((place) => place.pinned) ?? []
  const recent = data?.places.filter((place) => !place.pinned).slice(0, RECENT_SHOWN) ?? []
  if (pinned.length + recent.length === 0) return null
  const set = ({ kind, subjectId, pinned: isPinned }: KeptPlace) =>
    void pin.submit({ districtId, kind, subjectId, pinned: !isPinned })
  return (
    <Sheet title={t('places.title')} flush>
      <FailureNotice failure={pin.failure} />
      <ul className={classes['items']}>
        {[...pinned, ...recent].map((place) => (
          <li key={`${place.kind} ${place.subjectId}`}>
            <Link {...linkOfPlace(place)} className={classes['text']}>
              {place.name}
            </Link>
            <span className={classes['when']}>
              {t(`places.kind.${place.kind}`)} · {t(place.pinned ? 'places.pinned' : 'places.recent')}
            </span>
            <Button
              size="compact-md"
              variant="default"
              disabled={pin.pending}
              aria-label={t(place.pinned ? 'places.unpinOf' : 'places.pinOf', { name: place.name })}
              onClick={() => set(place)}
            >
              {t(place.pinned ? 'places.unpin' : 'places.pin')}
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
