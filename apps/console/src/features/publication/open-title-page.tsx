import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../lib/api/trpc.ts'
import { formatDay } from '../../lib/format/day.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { QueryView } from '../../ui/query-view.tsx'
import { OpenFrame } from './open-frame.tsx'
import classes from './open-frame.module.css'
import { useText } from './text.ts'

const route = getRouteApi('/public/$districtId/titles/$titleAwardId')
type Open = RouterOutputs['publicPage']['title']

/** 证书查验: what the register says today of the title that a certificate is about. */
export function OpenTitlePage() {
  const { t } = useText()
  const params = route.useParams()
  const query = useQuery(trpc.publicPage.title.queryOptions(params))
  usePageTitle(t('verify.title'))
  return (
    <OpenFrame>
      <h1 className={classes['title']}>{t('verify.title')}</h1>
      <QueryView query={query} lines={6}>
        {(data) => <Shown data={data} districtId={params.districtId} />}
      </QueryView>
    </OpenFrame>
  )
}

function Shown({ data, districtId }: { readonly data: Open; readonly districtId: string }) {
  const { t, language } = useText()
  const { standing, endedOn, followedBy, validFrom, validTo, today } = data
  const from = formatDay(validFrom, language)
  const term =
    validTo === null ? t('verify.since', { from }) : t('verify.range', { from, to: formatDay(validTo, language) })
  const facts = [
    ['unit', data.unitName],
    ['level', data.level],
    ['number', data.number ?? '—'],
    ['term', term],
    ['scheme', data.title],
    ['issuer', data.issuer],
  ] as const
  return (
    <>
      <p className={classes['standing']} data-standing={standing}>
        {t(`standing.${standing}`)}
        {endedOn !== null && ` · ${t('verify.endedOn', { day: formatDay(endedOn, language) })}`}
      </p>
      <dl className={classes['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`verify.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {followedBy !== null && (
        <p className={classes['foot']}>
          <Link
            to="/public/$districtId/titles/$titleAwardId"
            params={{ districtId, titleAwardId: followedBy.titleAwardId }}
          >
            {t('verify.followedBy', { level: followedBy.level })}
          </Link>
        </p>
      )}
      <p className={classes['foot']}>{t('verify.asOf', { day: formatDay(today, language) })}</p>
    </>
  )
}
