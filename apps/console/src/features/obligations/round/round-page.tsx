import { tellPeriod } from '@jianjia/domain/period'
import { parts, PlainDate } from '@jianjia/domain/kernel'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { useOrgWords } from '../../../lib/org-words/use-org-words.ts'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { AdjustForm } from '../parts/adjust-form.tsx'
import { Facts } from '../parts/facts.tsx'
import classes from '../parts/facts.module.css'
import { useText } from '../text.ts'
import { Changes } from './changes.tsx'
import { DayTable } from './day-table.tsx'
import { EditForm } from './edit-form.tsx'
import { EndForm } from './end-form.tsx'
import { RemindersSheet } from './reminders-sheet.tsx'
import { ReopenForm } from './reopen-form.tsx'
import type { SetRound } from './set-round.ts'
import { listSign } from '../../../lib/format/signs.ts'

const route = getRouteApi('/signed-in/obligations/$roundId')

/** One request as it was set, with what can still be done about it. */
export function RoundPage() {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const { roundId } = route.useParams()
  const query = useQuery(trpc.obligation.round.queryOptions({ districtId, roundId }))
  const { data } = query
  const title = data ? `${tellPeriod(data.periodLabel, language)} ${t(`report.${data.kind}`)}` : t('title')
  return (
    <>
      <PageHeader
        title={title}
        trail={[{ label: t('title'), link: { to: '/obligations' } }]}
        {...(data && { lead: t('round.setBy', { by: data.setBy }) })}
        actions={
          data?.state === 'open' && (
            <LinkButton to="/obligations/$roundId/remind" params={{ roundId }} variant="default">
              {t('reminder.title')}
            </LinkButton>
          )
        }
      />
      <QueryView query={query}>
        {(round) => (
          <div className={classes['stack']}>
            <AboutRound round={round} />
            <RemindersSheet round={round} />
            {round.state === 'open' && (
              <>
                <EditForm key={round.version} round={round} />
                <AdjustMany round={round} />
                <EndForm round={round} />
              </>
            )}
            {round.state === 'closed' && <ReopenForm round={round} />}
            <Changes round={round} />
          </div>
        )}
      </QueryView>
    </>
  )
}

function AboutRound({ round }: { readonly round: SetRound }) {
  const { t, language } = useText()
  const words = useOrgWords()
  const segmentName = useSegmentName()
  const day = (text: string) => formatDay(text, language)
  const { periodStart, periodEnd, opensOn, dueOn, unitKinds, stages, note, state, endedOn, endedReason } = round
  const whose = [unitKinds.map((kind) => words.kind(kind)), stages.map((stage) => segmentName(stage))]
  const [kinds, ofStages] = whose.map((names) => names.join(listSign(language)))
  return (
    <Sheet title={t('round.about')}>
      <Facts
        facts={[
          { label: t('round.state'), value: t(`roundState.${state}`) },
          ...(endedOn === null || endedReason === null
            ? []
            : [{ label: t('round.reason'), value: t('round.ended', { day: day(endedOn), reason: endedReason }) }]),
          {
            label: t('round.period'),
            value: t('round.periodDays', { start: day(periodStart), end: day(periodEnd) }),
          },
          { label: t('round.opensOn'), value: day(opensOn) },
          { label: t('round.dueOn'), value: day(dueOn) },
          {
            label: t('round.who'),
            value: t('round.whoOf', { kinds: kinds ?? '', stages: ofStages || t('round.allStages') }),
          },
          ...(note === '' ? [] : [{ label: t('round.note'), value: note }]),
        ]}
      />
    </Sheet>
  )
}

/** Those who have not handed in on time: only about them something can be decided. */
function AdjustMany({ round }: { readonly round: SetRound }) {
  const { districtId } = usePlace()
  const { roundId, dueOn } = round
  const { year } = parts(PlainDate.parse(dueOn))
  const { data } = useQuery(trpc.obligation.matrix.queryOptions({ districtId, year }))
  const at = data?.rounds.findIndex((each) => each.roundId === roundId) ?? -1
  const units = data?.rows.filter(({ cells }) => {
    const state = cells[at]?.state
    return state === 'open' || state === 'missing' || state === 'late'
  })
  const open = units?.flatMap(({ unitId, name, cells }) => {
    const cell = cells[at]
    return cell && (cell.state === 'open' || cell.state === 'missing') ? [{ ...cell, unitId, name }] : []
  })
  return (
    <>
      {open && open.length > 0 && <DayTable roundId={roundId} units={open} />}
      {units && <AdjustForm key={units.length} roundId={roundId} units={units} />}
    </>
  )
}
