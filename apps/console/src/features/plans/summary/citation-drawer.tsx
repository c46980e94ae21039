import { tellTitle } from '@jianjia/domain/ledger'
import { PlanId } from '@jianjia/domain/kernel'
import { Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import classes from './summary.module.css'
import { useText } from './text.ts'

type Citation = RouterOutputs['plan']['citation']

interface CitationDrawerProps {
  readonly planId: string
  /** The fact that was opened; undefined = closed. */
  readonly fact: string | undefined
  readonly onClose: () => void
}

/** What a figure is made of: records, items of the plan, what was done besides. */
export function CitationDrawer({ planId, fact, onClose }: CitationDrawerProps) {
  const { t } = useText()
  return (
    <Drawer
      opened={fact !== undefined}
      onClose={onClose}
      position="right"
      size="34rem"
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('drawer.close') }}
    >
      {fact !== undefined && <Behind planId={planId} fact={fact} />}
    </Drawer>
  )
}

function Behind({ planId, fact }: { readonly planId: string; readonly fact: string }) {
  const { districtId } = usePlace()
  const query = useQuery(trpc.plan.citation.queryOptions({ districtId, planId: PlanId.parse(planId), fact }))
  return <QueryView query={query}>{(citation) => <Parts citation={citation} />}</QueryView>
}

function Parts({ citation }: { readonly citation: Citation }) {
  const { t, language } = useText()
  const { figure, unit, of: count, records, items, unplanned } = citation
  const shown = records.length + items.length + unplanned.length
  const day = (at: string) => formatDay(at, language)
  return (
    <div className={classes['behind']}>
      <p className={classes['total']}>{t('drawer.title', { figure: `${figure}${unit}` })}</p>
      <p className={classes['soft']}>
        {count === 0
          ? t('drawer.none')
          : shown < count
            ? t('drawer.shown', { count, shown })
            : t('drawer.of', { count })}
      </p>
      <Part title={t('drawer.records')} count={records.length}>
        {records.map(({ entryId, title, day: on, unitName, recordedByName, amount }) => (
          <li key={`${entryId} ${amount}`}>
            <Link to="/ledger/$entryId" params={{ entryId }}>
              {tellTitle(title, language)}
            </Link>
            <span>{`${day(on)} · ${t('drawer.amount', { amount })}`}</span>
            <span>{t('drawer.by', { unit: unitName, name: recordedByName })}</span>
          </li>
        ))}
      </Part>
      <Part title={t('drawer.items')} count={items.length}>
        {items.map((item) => (
          <li key={`${item.itemId} ${item.windowStart}`}>
            <strong>{item.text}</strong>
            {item.doneOn === null && (
              <span>{`${t(`state.${item.state}`)} · ${t('due', { day: day(item.dueOn) })}`}</span>
            )}
            {item.doneOn !== null && item.entryId !== null && (
              <Link to="/ledger/$entryId" params={{ entryId: item.entryId }}>
                {t('drawer.byRecord', { day: day(item.doneOn), title: tellTitle(item.entryTitle ?? '', language) })}
              </Link>
            )}
            {item.doneOn !== null && item.entryId === null && (
              <span>{t('drawer.byPerson', { day: day(item.doneOn), name: item.byName ?? '' })}</span>
            )}
          </li>
        ))}
      </Part>
      <Part title={t('drawer.unplanned')} count={unplanned.length}>
        {unplanned.map(({ progressId, day: on, text }) => (
          <li key={progressId}>
            <strong>{text}</strong>
            <span>{day(on)}</span>
          </li>
        ))}
      </Part>
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}

function Part({ title, count, children }: PartProps) {
  if (count === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}
