import { PLAN_COLUMNS } from '@jianjia/domain/list'
import { ReportKind } from '@jianjia/domain/obligation'
import { isWritable, PLAN_STATES } from '@jianjia/domain/plan'
import { holdsAnywhere } from '@jianjia/domain/policy'
import { NativeSelect } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { useCurrentYear } from '../../../lib/session/current-year.ts'
import { PAGE_SIZE } from '../../../lib/table/table-search.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { NothingThatYear } from '../../../ui/nothing-that-year.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import type { ActiveFilter } from '../../../ui/table/filter-chips.tsx'
import { useListed } from '../../../ui/table/use-listed.tsx'
import { useWordsFilter } from '../../../ui/table/use-words-filter.ts'
import { type PlanLine, readsSeveralUnits, writingPosts } from '../parts/plan.ts'
import { TONES } from '../parts/state-tone.ts'
import { useText } from '../text.ts'
import classes from './list.module.css'
import { usePlanActs } from './use-plan-acts.ts'

const route = getRouteApi('/signed-in/plans')

/** 计划总结: what my union has handed in, or what my unions have. */
export function ListPage() {
  const { t } = useText()
  const { districtId, actor } = usePlace()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { chosen } = useCurrentYear()
  const { q = '', kind, state, page = 1 } = search
  const query = useQuery({
    ...trpc.plan.list.queryOptions({
      ...{ districtId, kind: kind ?? null, state: state ?? null, text: q, year: chosen, page, pageSize: PAGE_SIZE },
    }),
    placeholderData: keepPreviousData,
  })
  const columns = useColumns()
  const batch = usePlanActs()
  const writes = writingPosts(actor).length > 0
  const hand = writes && <LinkButton to="/plans/new">{t('hand')}</LinkButton>
  const byWords = useWordsFilter(q)
  const filters: readonly ActiveFilter[] = [
    ...byWords,
    ...(kind ? [{ names: ['kind'] as const, label: `${t('list.kind')} ${t(`kind.${kind}`)}` }] : []),
    ...(state ? [{ names: ['state'] as const, label: `${t('list.state')} ${t(`state.${state}`)}` }] : []),
  ]
  const set = (part: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, page: undefined, ...part }), replace: true })
  const any = { value: '', label: t('list.any') }
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t(writes ? 'lead' : 'leadDistrict')}
        actions={
          <>
            {readsSeveralUnits(actor) && (
              <LinkButton to="/plans/overview" variant="default">
                {t('toOverview')}
              </LinkButton>
            )}
            {holdsAnywhere(actor, 'keyPoints.read') && (
              <LinkButton to="/plans/key-points" variant="default">
                {t('toPoints')}
              </LinkButton>
            )}
            {holdsAnywhere(actor, 'obligation.read') && (
              <LinkButton to="/obligations" variant="default">
                {t('toOwed')}
              </LinkButton>
            )}
            {hand}
          </>
        }
      />
      <div className={classes['filters']} role="search">
        <SearchField label={t('list.search')} value={q} onSearch={(words) => set({ q: words || undefined })} />
        <NativeSelect
          label={t('list.kind')}
          value={kind ?? ''}
          data={[any, ...ReportKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))]}
          onChange={(event) => set({ kind: ReportKind.safeParse(event.currentTarget.value).data })}
        />
        <NativeSelect
          label={t('list.state')}
          value={state ?? ''}
          data={[any, ...SHOWN_STATES.map((value) => ({ value, label: t(`state.${value}`) }))]}
          onChange={(event) => set({ state: SHOWN_STATES.find((value) => value === event.currentTarget.value) })}
        />
      </div>
      <QueryView
        query={query}
        empty={{
          when: ({ plans }) => plans.length === 0 && filters.length === 0 && chosen === undefined,
          show: (
            <StateView
              kind="noData"
              title={t('list.none')}
              text={t(writes ? 'list.noneText' : 'list.noneReadText')}
              action={hand}
            />
          ),
        }}
      >
        {({ plans, total, totalIsMore }) =>
          chosen !== undefined && plans.length === 0 && filters.length === 0 ? (
            <NothingThatYear year={chosen} />
          ) : (
            <DataTable
              label={t('title')}
              list="plan.list"
              filters={filters}
              file={{
                kind: kind ?? null,
                state: state ?? null,
                text: q,
                ...(chosen !== undefined && { year: chosen }),
              }}
              columns={columns}
              {...(batch && { batch })}
              rows={plans}
              idOf={({ planId }) => planId}
              total={totalIsMore ? `${total}+` : total}
              search={search}
              onSearch={(part) => void navigate({ search: (old) => ({ ...old, ...part }) })}
            />
          )
        }
      </QueryView>
    </>
  )
}

const SHOWN_STATES = PLAN_STATES.filter((state) => state !== 'discarded')

function useColumns(): readonly Column<PlanLine>[] {
  const listed = useListed<PlanLine>()
  return listed(PLAN_COLUMNS, {
    title: {
      card: 'title',
      dress: ({ planId, state, number }, said) => (
        <Link to={isWritable(state) && number === 0 ? '/plans/$planId/read' : '/plans/$planId'} params={{ planId }}>
          {said}
        </Link>
      ),
    },
    unit: { card: 'field' },
    kind: { card: 'field' },
    state: { card: 'field', dress: ({ state }, said) => <StateTag tone={TONES[state]}>{said}</StateTag> },
    items: { numeric: true },
  })
}
