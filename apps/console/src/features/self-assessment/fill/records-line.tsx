import { tellTitle } from '@jianjia/domain/ledger'
import { LAST_DAYS, LATE_AFTER_DAYS } from '@jianjia/domain/assessment'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { EvidenceFiles } from '../../../ui/viewer/evidence-files.tsx'
import { useText } from '../text.ts'
import { ContestLine } from './contest-line.tsx'
import classes from './fill.module.css'
import { LineEvidence } from './line-evidence.tsx'
import type { LineProps } from './line-view.tsx'

/** A line that fills itself: the records that were counted, each of which opens, and the way to say that it is wrong. */
export function RecordsLine(props: LineProps) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const { sheet, line, writes } = props
  const { records, contestReason, criterion } = line
  const filesOf = (ids: readonly string[]) => sheet.files.filter((file) => ids.includes(file.fileId))
  const kept = sheet.keeping.find(({ itemId }) => itemId === criterion.id)
  const counts = criterion.source?.kind === 'measure'
  return (
    <>
      {counts && (
        <section className={classes['records']} aria-label={t('records')}>
          {records.length === 0 ? (
            <StateView
              kind="noData"
              title={t('records')}
              text={t('recordsNone')}
              action={
                writes && (
                  <LinkButton variant="default" to="/ledger/new">
                    {t('recordNow')}
                  </LinkButton>
                )
              }
            />
          ) : (
            <>
              <p className={classes['counted']}>{t('recordsLead')}</p>
              {kept && kept.late + kept.inLastDays > 0 && (
                <p className={classes['counted']}>{t('kept', { ...kept, days: LATE_AFTER_DAYS, last: LAST_DAYS })}</p>
              )}
              <ul>
                {records.map(({ entryId, day, title, amount, fileIds }) => (
                  <li key={`${entryId} ${day} ${amount}`}>
                    <Link
                      to="/ledger/$entryId"
                      params={{ entryId }}
                      className={classes['record']}
                      aria-label={t('openRecord', { title: tellTitle(title, language) })}
                    >
                      <span>{formatDay(day, language)}</span>
                      <span>{tellTitle(title, language)}</span>
                    </Link>
                    <EvidenceFiles districtId={districtId} files={filesOf(fileIds)} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
      <ContestLine {...props} />
      {contestReason !== null && <LineEvidence {...props} />}
    </>
  )
}
