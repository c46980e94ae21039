import { Button } from '@mantine/core'
import { IconPin, IconPinFilled } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/api/trpc.ts'
import { useLocalChange } from '../../lib/change/use-change.ts'
import type { Place } from '../../lib/places/places.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useText } from '../text.ts'
import classes from './pin-button.module.css'

interface PinButtonProps {
  readonly districtId: string
  readonly place: Place
}

/** Pins the page, so that it stands first at home and where one looks for pages; there once the visit is remembered. */
export function PinButton({ districtId, place: { kind, subjectId } }: PinButtonProps) {
  const { t } = useText()
  const { data, refetch } = useQuery(trpc.place.list.queryOptions({ districtId }))
  const pin = useLocalChange({ mutation: trpc.place.pin.mutationOptions(), onDone: () => void refetch() })
  const found = data?.places.find((each) => each.kind === kind && each.subjectId === subjectId)
  if (found === undefined) return null
  const { pinned } = found
  const Icon = pinned ? IconPinFilled : IconPin
  return (
    <div className={classes['pin']} data-print="no">
      <Button
        variant="subtle"
        size="compact-md"
        aria-pressed={pinned}
        leftSection={<Icon size={16} aria-hidden="true" />}
        loading={pin.pending}
        onClick={() => void pin.submit({ districtId, kind, subjectId, pinned: !pinned })}
      >
        {t(pinned ? 'pin.pinned' : 'pin.pin')}
      </Button>
      <FailureNotice failure={pin.failure} />
    </div>
  )
}
