import { NativeSelect } from '@mantine/core'
import { ReportKind } from '@jianjia/domain/obligation'
import { getRouteApi } from '@tanstack/react-router'
import { LinkButton } from '../../../ui/link-button.tsx'
import { useText } from '../text.ts'
import type { Shown } from './matrix.ts'
import classes from './matrix.module.css'

const route = getRouteApi('/signed-in/obligations')
const SHOWN: readonly Shown[] = ['missing', 'late', 'open']

interface FiltersProps {
  readonly years: readonly number[]
  readonly year: number
}

/** What narrows the sheet; all of it stands in the address. */
export function Filters({ years, year }: FiltersProps) {
  const { t } = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const put = (part: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...part }) })
  const listed = years.includes(year) ? years : [year, ...years]
  const narrowed = search.kind !== undefined || search.show !== undefined
  return (
    <div className={classes['filters']} data-print="no">
      <NativeSelect
        label={t('filter.year')}
        value={`${year}`}
        data={listed.map((each) => ({ value: `${each}`, label: t('filter.yearName', { year: `${each}` }) }))}
        onChange={({ currentTarget }) => put({ year: Number(currentTarget.value) })}
      />
      <NativeSelect
        label={t('filter.kind')}
        value={search.kind ?? ''}
        data={[
          { value: '', label: t('filter.allKinds') },
          ...ReportKind.options.map((kind) => ({ value: kind, label: t(`report.${kind}`) })),
        ]}
        onChange={({ currentTarget }) => put({ kind: ReportKind.safeParse(currentTarget.value).data })}
      />
      <NativeSelect
        label={t('filter.show')}
        value={search.show ?? ''}
        data={[
          { value: '', label: t('filter.all') },
          ...SHOWN.map((show) => ({ value: show, label: t(`filter.${show}`) })),
        ]}
        onChange={({ currentTarget }) => put({ show: SHOWN.find((show) => show === currentTarget.value) })}
      />
      {narrowed && (
        <LinkButton to="/obligations" search={{ year: search.year, under: search.under }} variant="subtle">
          {t('filter.clear')}
        </LinkButton>
      )}
    </div>
  )
}
