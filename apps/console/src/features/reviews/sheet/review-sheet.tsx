import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { getRouteApi } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { formatDay } from '../../../lib/format/day.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { GiveBackForm } from '../../../ui/returned/give-back-form.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SaveIndicator } from '../../../ui/save-indicator.tsx'
import { useText } from '../text.ts'
import { CheckView } from './check-view.tsx'
import { ItemEvidence } from './item-evidence.tsx'
import { ItemList } from './item-list.tsx'
import { MarkPanel } from './mark-panel.tsx'
import { itemState, nextOpen, type ReviewData } from './marks.ts'
import classes from './sheet.module.css'
import { useMarks } from './use-marks.ts'
import { useOpened } from './use-opened.ts'

const route = getRouteApi('/signed-in/reviews/$assessmentId/$unitId')

export interface ReviewSheetProps {
  readonly assessmentId: string
  readonly unitId: string
  readonly data: ReviewData
}

/** Three panes: the lines with their state · evidence and claim · rule and mark. On a phone evidence above, mark below. */
export function ReviewSheet({ assessmentId, unitId, data }: ReviewSheetProps) {
  const { t } = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const edited = useMarks({ assessmentId, unitId, data })
  const locked = data.submittedAt !== null || isWaiting(data)
  const gives = data.submittedAt === null && data.unitState !== 'open'
  useOpened({ assessmentId, unitId, data })
  const toCheck = useRef<HTMLAnchorElement>(null)
  const { items } = data
  const [first] = useState(() => nextOpen(items, edited.typed, '')?.itemId)
  const item = items.find((each) => each.itemId === (search.item ?? first)) ?? items[0]
  const asked = items.filter((each) => each.needsMark)
  const done = asked.filter((each) => itemState(each, edited.typed) === 'given').length
  const trail = [{ label: t('title'), link: { to: '/reviews' } as const }]

  const open = (itemId: string) => void navigate({ search: { item: itemId }, replace: true, resetScroll: false })
  const goOn = () => {
    void edited.autosave.flush()
    const next = item && nextOpen(items, edited.typed, item.itemId)
    if (next) open(next.itemId)
    else toCheck.current?.focus()
  }
  const step = (by: 1 | -1) => {
    const at = items.findIndex((each) => each.itemId === item?.itemId)
    const next = items[at + by]
    if (next) open(next.itemId)
  }

  if (search.check && !locked)
    return <CheckView assessmentId={assessmentId} unitId={unitId} data={data} edited={edited} trail={trail} />
  return (
    <>
      <PageHeader
        title={data.unitName}
        trail={trail}
        lead={t(data.submittedAt === null ? 'sheet.lead' : 'sheet.leadDone', { assessment: data.assessmentName })}
        actions={
          data.unitState !== 'open' && (
            <>
              {gives && !search.giveBack && (
                <LinkButton
                  variant="default"
                  to="/reviews/$assessmentId/$unitId"
                  params={{ assessmentId, unitId }}
                  search={{ item: item?.itemId, giveBack: true }}
                >
                  {t('sheet.giveBack')}
                </LinkButton>
              )}
              <LinkButton variant="default" to="/binder/$assessmentId/$unitId" params={{ assessmentId, unitId }}>
                {t('sheet.toBinder')}
              </LinkButton>
            </>
          )
        }
      />
      <Situation data={data} />
      {search.giveBack && gives && (
        <GiveBackForm
          {...{ assessmentId, unitId }}
          version={data.sheetVersion}
          today={data.today}
          reviewDue={data.reviewDue}
          items={items.filter(({ needsMark, records }) => needsMark || records.length > 0)}
          first={item?.itemId}
          onDone={() => void navigate({ search: { item: item?.itemId }, replace: true })}
        />
      )}
      <div className={classes['bar']} data-print="no">
        <strong>{t('sheet.progress', { done, of: asked.length })}</strong>
        {!locked && <SaveIndicator state={edited.autosave.state} />}
        {!locked && (
          <LinkButton
            ref={toCheck}
            to="/reviews/$assessmentId/$unitId"
            params={{ assessmentId, unitId }}
            search={{ check: true }}
            variant="default"
          >
            {t('sheet.check')}
          </LinkButton>
        )}
      </div>
      {item && (
        <div className={classes['panes']}>
          <Lines data={data} current={item.itemId} edited={edited} onOpen={open} />
          <div className={classes['middle']}>
            <Stepper at={items.indexOf(item) + 1} of={items.length} onStep={step} />
            <ItemEvidence item={item} data={data} />
          </div>
          <MarkPanel
            key={item.itemId}
            {...{ assessmentId, unitId, item }}
            vote={data.votes.find(({ itemId }) => itemId === item.itemId)}
            typed={edited.typed[item.itemId]}
            kept={edited.accepted[item.itemId]}
            locked={locked}
            onChange={(mark) => edited.change(item.itemId, mark)}
            onEnter={goOn}
            onStep={step}
          />
        </div>
      )}
    </>
  )
}

/** The branch has not handed in and still may. */
function isWaiting(data: ReviewData): boolean {
  return data.unitState === 'open' && data.today <= data.selfDue
}

function Situation({ data }: { readonly data: ReviewData }) {
  const { t, language } = useText()
  if (data.submittedAt !== null)
    return (
      <Notice tone="done" title={t('sheet.done')}>
        <p>{t('sheet.doneText', { at: formatInstant(data.submittedAt, language, TENANT_TIME_ZONE) })}</p>
      </Notice>
    )
  if (data.unitState === 'returned')
    return (
      <Notice tone="attention" title={t('sheet.returnedTitle', { day: formatDay(data.selfDue, language) })}>
        <p>{t('sheet.returnedText')}</p>
      </Notice>
    )
  if (data.unitState !== 'open') return null
  const waits = isWaiting(data)
  return (
    <Notice tone="attention" title={t(waits ? 'sheet.waiting' : 'sheet.withoutSelf')}>
      <p>{waits ? t('sheet.waitingText', { day: formatDay(data.selfDue, language) }) : t('sheet.withoutSelfText')}</p>
    </Notice>
  )
}

interface LinesProps {
  readonly data: ReviewData
  readonly current: string
  readonly edited: ReturnType<typeof useMarks>
  readonly onOpen: (itemId: string) => void
}

/** Beside the evidence on a PC; folded above it on a smaller screen. */
function Lines(props: LinesProps) {
  const { t } = useText()
  const wide = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false })
  const { data, current, edited, onOpen } = props
  const list = <ItemList data={data} current={current} typed={edited.typed} onOpen={onOpen} />
  if (wide) return list
  return (
    <details className={classes['folded']} data-print="no">
      <summary>{t('sheet.all')}</summary>
      {list}
    </details>
  )
}

interface StepperProps {
  readonly at: number
  readonly of: number
  readonly onStep: (by: 1 | -1) => void
}

function Stepper({ at, of, onStep }: StepperProps) {
  const { t } = useText()
  return (
    <div className={classes['stepper']} data-print="no">
      <Button variant="default" size="compact-md" disabled={at === 1} onClick={() => onStep(-1)}>
        {t('sheet.previous')}
      </Button>
      <span>{t('sheet.position', { at, of })}</span>
      <Button variant="default" size="compact-md" disabled={at === of} onClick={() => onStep(1)}>
        {t('sheet.next')}
      </Button>
    </div>
  )
}
