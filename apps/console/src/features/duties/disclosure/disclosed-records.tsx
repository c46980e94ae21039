import { UnitId } from '@jianjia/domain/kernel'
import type { DatePair } from '@jianjia/domain/period'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import { useText } from '../text.ts'
import classes from './disclosure.module.css'

interface DisclosedRecordsProps {
  readonly unitId: string
  readonly word: string
  readonly period: DatePair
}

/** The records by which something was made known. */
export function DisclosedRecords({ unitId, word, period }: DisclosedRecordsProps) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const query = useQuery(
    trpc.duty.disclosed.queryOptions({ districtId, unitId: UnitId.parse(unitId), word, ...period }),
  )
  return (
    <div className={classes['records']}>
      <QueryView query={query} lines={2}>
        {({ records, more }) => (
          <>
            <ul>
              {records.map(({ entryId, day, title, unitName }) => (
                <li key={entryId}>
                  <Link to="/ledger/$entryId" params={{ entryId }}>
                    {t('records.line', { day: formatDay(day, language), title })}
                  </Link>
                  <span className={classes['note']}>{unitName}</span>
                </li>
              ))}
            </ul>
            {more && <p className={classes['note']}>{t('records.more')}</p>}
          </>
        )}
      </QueryView>
    </div>
  )
}
