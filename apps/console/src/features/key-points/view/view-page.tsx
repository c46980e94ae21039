import { KeyPointsId } from '@jianjia/domain/kernel'
import { holdsAnywhere } from '@jianjia/domain/policy'
import { getRouteApi, Navigate, useNavigate } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import classes from '../key-points.module.css'
import { type KeyPoints, takesOver, useKeyPoints } from '../parts/key-points.ts'
import { PointRow } from '../parts/point-row.tsx'
import { useTrail } from '../parts/use-trail.ts'
import { useText } from '../text.ts'
import { Versions } from './versions.tsx'

const route = getRouteApi('/signed-in/plans/key-points/$keyPointsId')

/** Key points as they were issued last, and what each later version has changed. */
export function ViewPage() {
  const { t } = useText()
  const { keyPointsId } = route.useParams()
  const query = useKeyPoints(keyPointsId)
  const trail = useTrail()
  return (
    <QueryView query={query} lines={8} head={<PageHeader title={t('title')} trail={trail} />}>
      {(keyPoints) => {
        const [newest] = keyPoints.versions
        if (newest === undefined)
          return <Navigate to="/plans/key-points/$keyPointsId/edit" params={{ keyPointsId }} replace />
        return (
          <>
            <Head keyPoints={keyPoints} trail={trail} />
            <Sheet>
              <ol className={classes['points']}>
                {newest.content.points.map((point) => (
                  <li key={point.id}>
                    <PointRow point={point} />
                  </li>
                ))}
              </ol>
            </Sheet>
            <Versions versions={keyPoints.versions} />
          </>
        )
      }}
    </QueryView>
  )
}

interface HeadProps {
  readonly keyPoints: KeyPoints
  readonly trail: Parameters<typeof PageHeader>[0]['trail']
}

function Head({ keyPoints, trail }: HeadProps) {
  const { t, language } = useText()
  const { districtId, actor } = usePlace()
  const navigate = useNavigate()
  const keyPointsId = KeyPointsId.parse(keyPoints.keyPointsId)
  const { versions, unitName, unitId, number, version, writes, draft } = keyPoints
  const [newest] = versions
  const revise = useChange({
    mutation: trpc.keyPoints.revise.mutationOptions(),
    onDone: () => void navigate({ to: '/plans/key-points/$keyPointsId/edit', params: { keyPointsId } }),
  })
  const period = newest?.content.period
  const day = (at: string) => formatDay(at, language)
  const points = newest?.content.points ?? []
  const facts = [
    unitName,
    period ? t('period', { start: day(period.start), end: day(period.end) }) : '',
    t('count', { points: points.length, required: points.filter(({ required }) => required).length }),
    t('versionOf', { number }),
  ].filter((fact) => fact !== '')
  return (
    <>
      <PageHeader
        title={newest?.content.title ?? ''}
        {...(trail ? { trail } : {})}
        lead={facts.join(' · ')}
        actions={
          <>
            {(writes || holdsAnywhere(actor, 'plan.accept')) && period && (
              <LinkButton
                to="/plans/overview"
                search={{ view: 'keyPoints', year: Number(period.start.slice(0, 4)), set: keyPointsId }}
                variant="default"
              >
                {t('view.outcome')}
              </LinkButton>
            )}
            {takesOver(actor, unitId) && (
              <LinkButton to="/plans/new/key-points/$keyPointsId" params={{ keyPointsId }}>
                {t('view.takeOver')}
              </LinkButton>
            )}
            {writes && draft && (
              <LinkButton to="/plans/key-points/$keyPointsId/edit" params={{ keyPointsId }}>
                {t('view.edit')}
              </LinkButton>
            )}
            {writes && !draft && (
              <ConfirmButton
                variant="default"
                label={t('view.revise')}
                consequence={t('view.reviseText')}
                pending={revise.pending}
                onConfirm={() => revise.submit({ districtId, keyPointsId, expectedVersion: version })}
              />
            )}
          </>
        }
      />
      <FailureNotice failure={revise.failure} />
    </>
  )
}
