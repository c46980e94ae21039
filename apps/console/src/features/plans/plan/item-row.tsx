import { tellTitle } from '@jianjia/domain/ledger'
import type { PlanItem } from '@jianjia/domain/plan'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useNearDay } from '../../../lib/format/use-near-day.ts'
import { SaidBy } from '../../../ui/said-by.tsx'
import { StateTag, type StateTone } from '../../../ui/state-tag.tsx'
import { ItemOrigin } from '../parts/item-origin.tsx'
import type { Plan, StandingOf } from '../parts/plan.ts'
import type { ItemSaying } from '../parts/use-plan-key-points.ts'
import { useText } from '../text.ts'
import classes from './plan.module.css'
import { ProgressForm } from './progress-form.tsx'
import { useMonthName } from './use-month-name.ts'

export const STANDING_TONES: Readonly<Record<StandingOf['state'], StateTone>> = {
  planned: 'idle',
  done: 'done',
  late: 'official',
  postponed: 'attention',
  dropped: 'attention',
}

interface ItemRowProps {
  readonly plan: Plan
  readonly item: PlanItem
  readonly standing: StandingOf
  readonly origin: ItemSaying | undefined
  readonly writes: boolean
}

/** One promise: how it stands, who says so, and for those who write the way to say more. */
export function ItemRow({ plan, item, standing, origin, writes }: ItemRowProps) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <li className={classes['row']}>
      <div className={classes['rowHead']}>
        <StateTag tone={STANDING_TONES[standing.state]}>{t(`standing.state.${standing.state}`)}</StateTag>
        <div className={classes['rowText']}>
          <p>{item.text}</p>
          <Saying item={item} standing={standing} />
          {origin && <ItemOrigin saying={origin} />}
        </div>
        {writes && (
          <Button
            size="compact-md"
            variant={open ? 'light' : 'default'}
            aria-expanded={open}
            aria-label={t('standing.actOf', { text: item.text.slice(0, 30) })}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'standing.close' : 'standing.act')}
          </Button>
        )}
      </div>
      {open && <ProgressForm plan={plan} standing={standing} onDone={() => setOpen(false)} />}
    </li>
  )
}

/** Who says that it is done, or why it is not: a record leads to the record, a person's word is a name and a day. */
function Saying({ item, standing }: Pick<ItemRowProps, 'item' | 'standing'>) {
  const { t, language } = useText()
  const nearDay = useNearDay()
  const monthName = useMonthName()
  const { doneBy, state, dueOn, postponedTo, reason, afterDue } = standing
  const day = (at: string) => nearDay(at)
  const late = afterDue ? ` · ${t('standing.afterDue')}` : ''
  if (doneBy?.by === 'record')
    return (
      <SaidBy who="record">
        <Link to="/ledger/$entryId" params={{ entryId: doneBy.entryId }}>
          {t('standing.record', { title: tellTitle(doneBy.title, language) })}
        </Link>{' '}
        {t('standing.recordOn', { day: day(doneBy.on) })} · {t(`standing.rule.${doneBy.rule}`, { words: doneBy.words })}
        {late}
      </SaidBy>
    )
  if (doneBy?.by === 'person')
    return (
      <SaidBy who="person">
        {t('standing.person', { name: doneBy.name, day: day(doneBy.on) })}
        {late}
      </SaidBy>
    )
  const facts = [
    item.owner ?? '',
    state === 'dropped' ? '' : t('standing.due', { day: day(dueOn) }),
    postponedTo === null ? '' : t('standing.postponedTo', { month: monthName(postponedTo) }),
    reason === null ? '' : t('standing.reason', { reason }),
  ].filter((fact) => fact !== '')
  return <p className={classes['soft']}>{facts.join(' · ')}</p>
}
