import { Button } from '@mantine/core'
import { formatDay } from '../../lib/format/day.ts'
import { Notice } from '../../ui/notice.tsx'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import type { Issued } from './accounts-page.tsx'
import classes from './accounts.module.css'
import { useText } from './text.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export interface SlipsProps {
  readonly issued: Issued
  readonly onDone: () => void
}

/** Shown this once: a strip of paper for each person, on the screen as on A4. */
export function Slips({ issued, onDone }: SlipsProps) {
  const { t, language } = useText()
  const { slips, lastDay, workbook } = issued
  const day = formatDay(lastDay, language)
  return (
    <>
      <LeaveGuard when={workbook !== null} text={t('slips.leave')} />
      <div data-print="no">
        <Notice tone="attention" title={t('slips.title', { count: slips.length })}>
          <p>{t(workbook === null ? 'slips.gone' : 'slips.text')}</p>
          <div className={classes['acts']}>
            {workbook !== null && (
              <>
                <Button onClick={() => window.print()}>{t('slips.print')}</Button>
                <Button
                  component="a"
                  variant="default"
                  href={`data:${XLSX};base64,${workbook}`}
                  download={t('slips.file', { day: lastDay })}
                >
                  {t('slips.download')}
                </Button>
              </>
            )}
            <Button variant="default" onClick={onDone}>
              {t('slips.done')}
            </Button>
          </div>
        </Notice>
      </div>
      <ul className={classes['slips']}>
        {slips.map(({ personId, name, unitName, username, oneTimePassword }) => (
          <li key={personId}>
            <p className={classes['whose']}>
              {unitName} · <strong>{name}</strong>
            </p>
            <dl>
              <dt>{t('slips.username')}</dt>
              <dd>{username}</dd>
              <dt>{t('slips.password')}</dt>
              <dd>{oneTimePassword ?? '—'}</dd>
            </dl>
            <p className={classes['how']}>{t('slips.how', { origin: location.origin, day })}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
