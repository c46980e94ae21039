import { tellPeriod } from '@jianjia/domain/period'
import { formatDay } from '../../../lib/format/day.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import classes from '../parts/facts.module.css'
import { useText } from '../text.ts'
import type { SetRound } from './set-round.ts'

/** How it came to say what it says: nothing is changed without a line here. */
export function Changes({ round: { changes } }: { readonly round: SetRound }) {
  const { t, language } = useText()
  if (changes.length === 0) return null
  const day = (text: string) => formatDay(text, language)
  return (
    <Sheet title={t('edit.history')}>
      <ul className={classes['list']}>
        {changes.map(({ event, by, at, reason, dueOn, periodLabel, note, endedReason }) => (
          <li key={at}>
            {event === 'reopened' && <span>{t('edit.reopened', { reason: endedReason ?? '' })}</span>}
            {dueOn && (
              <span>
                {t(event === 'postponed' ? 'edit.postponed' : 'edit.moved', {
                  from: day(dueOn.from),
                  to: day(dueOn.to),
                })}
              </span>
            )}
            {periodLabel && (
              <span>
                {t('edit.renamed', {
                  from: tellPeriod(periodLabel.from, language),
                  to: tellPeriod(periodLabel.to, language),
                })}
              </span>
            )}
            {note && <span>{note.from === '' ? t('edit.noteNew') : t('edit.noteWas', { from: note.from })}</span>}
            <span className={classes['soft']}>
              {t(reason === null ? 'edit.by' : 'edit.byReason', {
                ...{ by, reason: reason ?? '', day: formatInstant(at, language, TENANT_TIME_ZONE) },
              })}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
