import { tellTitle } from '@jianjia/domain/ledger'
import type { DatePair } from '@jianjia/domain/period'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { useNearDay } from '../../../lib/format/use-near-day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { useText } from '../text.ts'
import classes from './unit.module.css'
import type { UnitDuty } from './unit-duty.ts'

interface RecordsProps {
  readonly of: UnitDuty
  readonly days: DatePair
  readonly title: string
}

/** The records that were counted; each opens to the entry with its files. */
export function Records({ of, days, title }: RecordsProps) {
  const { t, language } = useText()
  const nearDay = useNearDay()
  const { districtId } = usePlace()
  const { dutyId } = of.duty
  const query = useQuery(
    trpc.duty.records.queryOptions({ districtId, unitId: of.unitId, dutyId, from: days.start, to: days.end }),
  )
  return (
    <section className={classes['records']} aria-label={title}>
      <h3>{title}</h3>
      <QueryView
        query={query}
        lines={2}
        empty={{ when: ({ records }) => records.length === 0, show: <p>{t('records.none')}</p> }}
      >
        {({ records, more }) => (
          <>
            <ul>
              {records.map(({ entryId, day, title: name, unitName, amount }) => (
                <li key={entryId}>
                  <Link to="/ledger/$entryId" params={{ entryId }}>
                    {t('records.line', { day: nearDay(day), title: tellTitle(name, language) })}
                  </Link>
                  <span className={classes['asks']}>{t('records.by', { unit: unitName, amount })}</span>
                </li>
              ))}
            </ul>
            {more && <p className={classes['asks']}>{t('records.more')}</p>}
          </>
        )}
      </QueryView>
      <LinkButton
        variant="default"
        size="compact-md"
        to="/duties/units/$unitId"
        params={{ unitId: of.unitId }}
        search={{}}
        replace
        resetScroll={false}
      >
        {t('records.close')}
      </LinkButton>
    </section>
  )
}
