import { NativeSelect } from '@mantine/core'
import { parts } from '@jianjia/domain/kernel'
import { Stage } from '@jianjia/domain/org'
import { getRouteApi } from '@tanstack/react-router'
import { useSegmentName } from '../../lib/segments/use-segment-name.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import classes from './overview.module.css'
import { useText } from './text.ts'

const route = getRouteApi('/signed-in/overview')
const KINDS = ['plan', 'termSummary', 'yearSummary', 'selfAssessment', 'disclosure', 'duty'] as const
const SHOWN = ['missing', 'late', 'open'] as const
const YEARS_BACK = 4

/** What narrows the sheet; all of it stands in the address. */
export function Filters({ year }: { readonly year: number }) {
  const { t } = useText()
  const { today } = usePlace()
  const stageName = useSegmentName()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const put = (part: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...part }) })
  const now = parts(today).year
  const years = [...new Set([now + 1, ...Array.from({ length: YEARS_BACK + 1 }, (_, back) => now - back), year])]
  const any = { value: '', label: t('all') }
  return (
    <div className={classes['filters']} data-print="no">
      <NativeSelect
        label={t('filter.year')}
        value={`${year}`}
        data={years.map((each) => ({ value: `${each}`, label: t('filter.yearName', { year: `${each}` }) }))}
        onChange={({ currentTarget }) => {
          const chosen = Number(currentTarget.value)
          put({ year: chosen === now ? undefined : chosen })
        }}
      />
      <NativeSelect
        label={t('filter.kind')}
        value={search.kind ?? ''}
        data={[any, ...KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))]}
        onChange={({ currentTarget }) => put({ kind: KINDS.find((kind) => kind === currentTarget.value) })}
      />
      <NativeSelect
        label={t('filter.stage')}
        value={search.stage ?? ''}
        data={[any, ...Stage.options.map((value) => ({ value, label: stageName(value) }))]}
        onChange={({ currentTarget }) => put({ stage: Stage.safeParse(currentTarget.value).data })}
      />
      <NativeSelect
        label={t('filter.show')}
        value={search.show ?? ''}
        data={[any, ...SHOWN.map((value) => ({ value, label: t(`state.${value}`) }))]}
        onChange={({ currentTarget }) => put({ show: SHOWN.find((show) => show === currentTarget.value) })}
      />
    </div>
  )
}
