import type { PlainDate } from '@jianjia/domain/kernel'
import { REVIEW_COLUMNS, reviewStateOf } from '@jianjia/domain/list'
import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { daysLeft } from '../../../lib/format/day.ts'
import { useNearDay } from '../../../lib/format/use-near-day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Stat, StatRow } from '../../../ui/stat.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { LocalTable } from '../../../ui/table/local-table.tsx'
import { useListed } from '../../../ui/table/use-listed.tsx'
import { useText } from '../text.ts'

type Review = RouterOutputs['review']['list']['reviews'][number]
type Tab = 'open' | 'submitted'

const route = getRouteApi('/signed-in/reviews')
const TONES = { waiting: 'idle', notBegun: 'idle', underWay: 'active', submitted: 'done' } as const

/** 评审: the units that I have been asked to review, and how far I am. */
export function ListPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const query = useQuery(trpc.review.list.queryOptions({ districtId }))
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <LinkButton variant="default" to="/visits">
            {t('toVisits')}
          </LinkButton>
        }
      />
      <QueryView
        query={query}
        empty={{
          when: ({ reviews }) => reviews.length === 0,
          show: <StateView kind="noData" title={t('none')} text={t('noneText')} />,
        }}
      >
        {(data) => <Reviews {...data} />}
      </QueryView>
    </>
  )
}

function Reviews({ reviews, today }: RouterOutputs['review']['list']) {
  const { t } = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const open = reviews.filter((review) => review.submittedAt === null)
  const submitted = reviews.filter((review) => review.submittedAt !== null)
  const tab = search.tab ?? (open.length > 0 ? 'open' : 'submitted')
  const shown = tab === 'open' ? open : submitted
  const columns = useColumns(today)
  return (
    <>
      <Summary reviews={reviews} today={today} />
      <Tabs
        value={tab}
        onChange={(value) => void navigate({ search: { tab: value === 'submitted' ? 'submitted' : 'open' } })}
        mt="lg"
      >
        <Tabs.List aria-label={t('tabs')}>
          {(['open', 'submitted'] as const satisfies readonly Tab[]).map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`tab.${each}`)} {each === 'open' ? open.length : submitted.length}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} pt="md">
          <LocalTable
            label={t(`tab.${tab}`)}
            list="review.list"
            columns={columns}
            rows={shown}
            idOf={(row) => `${row.assessmentId} ${row.unitId}`}
            file={{ tab }}
            search={search}
            onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
            empty={
              <StateView
                kind="noData"
                title={t(tab === 'open' ? 'noneOpen' : 'noneSubmitted')}
                text={t(tab === 'open' ? 'noneOpenText' : 'noneSubmittedText')}
              />
            }
          />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

function Summary({ reviews, today }: RouterOutputs['review']['list']) {
  const { t } = useText()
  const nearDay = useNearDay()
  const done = reviews.filter((review) => review.submittedAt !== null).length
  const due = reviews.find((review) => review.submittedAt === null)?.reviewDue
  const left = due === undefined ? undefined : daysLeft(due, today)
  return (
    <StatRow>
      <Stat label={t('progress')} value={t('progressOf', { done, of: reviews.length })} unit={t('units')} />
      {due !== undefined && <Stat label={t('due')} value={nearDay(due)} note={leftWords(t, left ?? 0)} />}
    </StatRow>
  )
}

function leftWords(t: ReturnType<typeof useText>['t'], left: number): string {
  if (left < 0) return t('overdue', { count: -left })
  return left === 0 ? t('dueToday') : t('daysLeft', { count: left })
}

function useColumns(today: PlainDate): readonly Column<Review>[] {
  const { t } = useText()
  const listed = useListed<Review>()
  return [
    ...listed(REVIEW_COLUMNS, {
      unit: { card: 'title' },
      due: { card: 'field' },
      marks: { numeric: true, card: 'field' },
      state: {
        card: 'field',
        dress: (row, said) => <StateTag tone={TONES[reviewStateOf(row, today)]}>{said}</StateTag>,
      },
    }),
    { key: 'act', title: t('column.act'), card: 'action', render: (row) => <Act row={row} today={today} /> },
  ]
}

function Act({ row, today }: { readonly row: Review; readonly today: PlainDate }) {
  const { t } = useText()
  const state = reviewStateOf(row, today)
  const { assessmentId, unitId } = row
  const word = { waiting: 'look', notBegun: 'begin', underWay: 'goOn', submitted: 'look' } as const
  return (
    <LinkButton
      to="/reviews/$assessmentId/$unitId"
      params={{ assessmentId, unitId }}
      variant={state === 'notBegun' || state === 'underWay' ? 'filled' : 'default'}
      aria-label={`${t(`act.${word[state]}`)} ${row.unitName}`}
    >
      {t(`act.${word[state]}`)}
    </LinkButton>
  )
}
