import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateTag, type StateTone } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import classes from '../key-points.module.css'
import { issuingPosts, type KeyPointsLine } from '../parts/key-points.ts'
import { useText } from '../text.ts'
import { Begin } from './begin.tsx'

const TONES: Readonly<Record<KeyPointsLine['state'], StateTone>> = {
  draft: 'idle',
  issued: 'official',
  revising: 'active',
  discarded: 'idle',
}

/** 工作要点: what the unions above have issued; for those who issue, their drafts and the way to new ones. */
export function ListPage() {
  const { t } = useText()
  const { districtId, actor, post } = usePlace()
  const query = useQuery(trpc.keyPoints.list.queryOptions({ districtId }))
  const posts = issuingPosts(actor)
  const issuer = posts.find(({ unitId }) => unitId === post.unitId) ?? posts[0]
  return (
    <>
      <PageHeader
        title={t('title')}
        trail={[{ label: t('plans'), link: { to: '/plans' } }]}
        lead={t(issuer === undefined ? 'lead' : 'leadIssuer')}
      />
      <QueryView
        query={query}
        lines={5}
        empty={{
          when: ({ keyPoints }) => keyPoints.length === 0 && issuer === undefined,
          show: <StateView kind="noData" title={t('none')} text={t('noneText')} />,
        }}
      >
        {({ keyPoints }) => (
          <>
            {keyPoints.length === 0 ? (
              <StateView kind="noData" title={t('none')} text={t('noneIssuerText')} />
            ) : (
              <Sheet>
                <ul className={classes['sets']}>
                  {keyPoints.map((line) => (
                    <SetRow key={line.keyPointsId} line={line} />
                  ))}
                </ul>
              </Sheet>
            )}
            {issuer && (
              <Begin
                unitId={issuer.unitId}
                earlier={keyPoints.filter(({ unitId, number }) => unitId === issuer.unitId && number > 0)}
              />
            )}
          </>
        )}
      </QueryView>
    </>
  )
}

function SetRow({ line }: { readonly line: KeyPointsLine }) {
  const { t, language } = useText()
  const { keyPointsId, title, state, number, unitName, periodStart, periodEnd, points, required } = line
  const to = number === 0 ? '/plans/key-points/$keyPointsId/edit' : '/plans/key-points/$keyPointsId'
  const day = (at: string) => formatDay(at, language)
  return (
    <li>
      <p className={classes['setTitle']}>
        <Link to={to} params={{ keyPointsId }}>
          {title || t('untitled')}
        </Link>
      </p>
      <p className={classes['facts']}>
        <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag>
        <span>{unitName}</span>
        <span>
          {periodStart === null || periodEnd === null
            ? t('noPeriod')
            : t('period', { start: day(periodStart), end: day(periodEnd) })}
        </span>
        <span>{t('count', { points, required })}</span>
        {number > 0 && <span>{t('versionOf', { number })}</span>}
      </p>
    </li>
  )
}
