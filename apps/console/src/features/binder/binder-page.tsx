import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../lib/api/trpc.ts'
import { formatDay } from '../../lib/format/day.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { OfficialPaper } from '../../ui/official-paper.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { BinderState } from './binder-state.ts'
import classes from './binder.module.css'
import { FormatRow } from './format-row.tsx'
import { GapList } from './gap-list.tsx'
import { useText } from './text.ts'

const route = getRouteApi('/signed-in/binder/$assessmentId/$unitId')

/** While something is being made the page asks again so often. */
const LOOK_MILLIS = 1500

/** 迎检资料: what the binder would hold now, what is missing in it, and its three forms. */
export function BinderPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const of = route.useParams()
  const query = useQuery({
    ...trpc.binder.get.queryOptions({ districtId, ...of }),
    refetchInterval: ({ state }) => (state.data?.formats.some(isUnderWay) ? LOOK_MILLIS : false),
  })
  return (
    <QueryView query={query} lines={8} head={<PageHeader title={t('title')} />}>
      {(data) => <Binder data={data} of={of} />}
    </QueryView>
  )
}

function isUnderWay({ state }: BinderState['formats'][number]): boolean {
  return state === 'waiting' || state === 'making' || state === 'failed'
}

interface BinderProps {
  readonly data: BinderState
  readonly of: { readonly assessmentId: string; readonly unitId: string }
}

function Binder({ data, of }: BinderProps) {
  const { t, language } = useText()
  const back =
    data.phase === 'published'
      ? { label: t('results'), link: { to: '/results/$assessmentId/$unitId', params: of } as const }
      : { label: t('assessments'), link: { to: '/self/$assessmentId/$unitId', params: of } as const }
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} trail={[back]} />
      <ul className={classes['about']}>
        <li>{t(`phase.${data.phase}`)}</li>
        <li>{t('counts', { sheets: data.sheets, records: data.records, files: data.files })}</li>
        <li>{t('asOf', { day: formatDay(data.asOf, language) })}</li>
      </ul>
      <Sheet title={t('formats')} flush>
        <ul className={classes['formats']}>
          {data.formats.map((each) => (
            <FormatRow key={each.format} state={each} of={of} />
          ))}
        </ul>
        {language === 'en' && (
          <p className={classes['leave']}>
            <OfficialPaper />
          </p>
        )}
        {data.formats.some(isUnderWay) && <p className={classes['leave']}>{t('leave')}</p>}
      </Sheet>
      <GapList gaps={data.gaps} />
      <Sheet title={t('hash')}>
        <p className={classes['hash']}>{data.stateHash}</p>
        <p className={classes['quiet']}>{t('hashText')}</p>
      </Sheet>
    </>
  )
}
