import { restorableUntil } from '@jianjia/domain/bin'
import type { PlainDate } from '@jianjia/domain/kernel'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { formatDay } from '../lib/format/day.ts'
import { outcomeOf, useSubmission } from '../lib/change/use-submission.ts'
import { FailureNotice } from './failure-notice.tsx'
import { useText } from './text.ts'
import classes from './undo-notice.module.css'
import { UNDO_MS } from './undo-notice.tsx'

export interface ThrownAway {
  /** What it is called. */
  readonly name: string
  /** The tenant's day on which it was thrown away. */
  readonly today: PlainDate
  /** Asks the server to take it out of the bin again. */
  readonly takeBack: () => Promise<unknown>
}

/** Says, on whatever page comes next, that something lies in the bin and until when, and takes it back with one press. */
export function tellThrownAway(thrown: ThrownAway): void {
  const id = notifications.show({
    autoClose: UNDO_MS,
    message: <Told thrown={thrown} onDone={() => notifications.hide(id)} />,
  })
}

function Told({ thrown, onDone }: { readonly thrown: ThrownAway; readonly onDone: () => void }) {
  const { t, language } = useText()
  const undo = useSubmission<undefined, unknown>(() => outcomeOf(thrown.takeBack()), { onDone })
  const until = formatDay(restorableUntil(thrown.today), language)
  return (
    <>
      <p className={classes['told']}>{t('bin.told', { name: thrown.name, until })}</p>
      <FailureNotice failure={undo.failure} />
      <div className={classes['act']}>
        <Button variant="default" loading={undo.pending} onClick={() => void undo.submit(undefined)}>
          {t('bin.undo')}
        </Button>
      </div>
    </>
  )
}
