import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { useText } from '../text.ts'
import { RaiseForm } from './raise-form.tsx'

export type FormData = RouterOutputs['objection']['form']

const route = getRouteApi('/signed-in/objections/new')

/** A branch objects to its published result. */
export function RaisePage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { assessment: assessmentId, unit: unitId } = route.useSearch()
  const query = useQuery(trpc.objection.form.queryOptions({ districtId, assessmentId, unitId }))
  return (
    <QueryView query={query} head={<PageHeader title={t('raise.title')} />}>
      {(data) => <Raise data={data} />}
    </QueryView>
  )
}

function Raise({ data }: { readonly data: FormData }) {
  const { t, language } = useText()
  const { assessment: assessmentId, unit: unitId, item } = route.useSearch()
  const { unitName: unit, assessmentName, open, publicTo, answerBy } = data
  const days = { day: formatDay(publicTo, language), answer: formatDay(answerBy, language) }
  return (
    <>
      <PageHeader
        title={t('raise.title')}
        lead={t('raise.lead', { unit, assessment: assessmentName })}
        trail={[
          { label: assessmentName, link: { to: '/results/$assessmentId/$unitId', params: { assessmentId, unitId } } },
        ]}
      />
      <Notice tone={open ? 'information' : 'attention'} title={open ? t('raise.until', days) : t('raise.closed', days)}>
        {!open && <p>{t('raise.closedText')}</p>}
        <Contact contact={data.contact} />
      </Notice>
      {open && <RaiseForm data={data} of={{ assessmentId, unitId }} item={item} />}
    </>
  )
}

/** Who takes objections by telephone and by mail, as the public notice says. */
function Contact({ contact }: { readonly contact: FormData['contact'] }) {
  const { t, language } = useText()
  if (contact === null) return null
  const { office, phone, email, place } = contact
  const reach = [
    t('raise.reach', { phone }),
    ...(email === '' ? [] : [t('raise.mail', { email })]),
    ...(place === '' ? [] : [place]),
  ].join(language === 'en' ? ', ' : '，')
  return <p>{t('raise.contact', { office, reach })}</p>
}
