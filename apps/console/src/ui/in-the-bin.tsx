import { Button } from '@mantine/core'
import type { Change } from '../lib/change/use-change.ts'
import { formatDay } from '../lib/format/day.ts'
import { FailureNotice } from './failure-notice.tsx'
import { Notice } from './notice.tsx'
import { useText } from './text.ts'
import classes from './undo-notice.module.css'

interface InTheBinProps {
  /** The last day on which it can be taken out. */
  readonly until: string
  /** Absent for whoever may not. */
  readonly onRestore?: (() => unknown) | undefined
  readonly change: Pick<Change<never, unknown>, 'pending' | 'failure'>
}

/** On the page of something that lies in the bin: until when it can be taken out, and the way to do it. */
export function InTheBin({ until, onRestore, change }: InTheBinProps) {
  const { t, language } = useText()
  return (
    <>
      <Notice tone="attention" title={t('bin.lies')}>
        <p>{t('bin.until', { day: formatDay(until, language) })}</p>
        {onRestore && (
          <div className={classes['act']}>
            <Button loading={change.pending} onClick={() => void onRestore()}>
              {t('bin.restore')}
            </Button>
          </div>
        )}
      </Notice>
      <FailureNotice failure={change.failure} />
    </>
  )
}
