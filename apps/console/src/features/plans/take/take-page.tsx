import { KeyPointsId, UnitId } from '@jianjia/domain/kernel'
import { type KeyPoint, monthsOfPoint } from '@jianjia/domain/plan'
import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { useOwnUnit } from '../../../lib/session/use-own-unit.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { writingPosts } from '../parts/plan.ts'
import { useMonthsText } from '../parts/use-months-text.ts'
import { useText } from '../text.ts'
import classes from './take.module.css'

type KeyPoints = RouterOutputs['keyPoints']['get']

const route = getRouteApi('/signed-in/plans/new/key-points/$keyPointsId')

/** 选用工作要点: which of what was issued above goes into the plan; what is required is chosen already. */
export function TakePage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { keyPointsId } = route.useParams()
  const query = useQuery(trpc.keyPoints.get.queryOptions({ districtId, keyPointsId: KeyPointsId.parse(keyPointsId) }))
  const trail = [
    { label: t('title'), link: { to: '/plans' } },
    { label: t('create.title'), link: { to: '/plans/new' } },
  ] as const
  return (
    <>
      <PageHeader title={t('take.title')} trail={trail} lead={t('take.lead')} />
      <QueryView query={query} lines={8}>
        {(keyPoints) => <Chooser key={keyPoints.number} keyPoints={keyPoints} />}
      </QueryView>
    </>
  )
}

function Chooser({ keyPoints }: { readonly keyPoints: KeyPoints }) {
  const { t, language } = useText()
  const { actor } = usePlace()
  const posts = writingPosts(actor).filter(
    (post) => post.unitId !== keyPoints.unitId && post.unitPath.some((id) => id === keyPoints.unitId),
  )
  const [newest] = keyPoints.versions
  const [first] = posts
  if (newest === undefined || first === undefined)
    return <StateView kind="noRight" title={t('create.noUnit')} text={t('create.noUnitText')} />
  const { title, period } = newest.content
  const day = (at: string) => formatDay(at, language)
  const facts = [
    keyPoints.unitName,
    period === null ? '' : t('period', { start: day(period.start), end: day(period.end) }),
  ].filter((fact) => fact !== '')
  return (
    <>
      <p>
        <strong>{title}</strong> <span className={classes['soft']}>{facts.join(' · ')}</span>
      </p>
      <Points keyPoints={keyPoints} points={newest.content.points} unitIds={posts.map(({ unitId }) => unitId)} />
    </>
  )
}

interface PointsProps {
  readonly keyPoints: KeyPoints
  readonly points: readonly KeyPoint[]
  /** For whom the person may take them over: at least one. */
  readonly unitIds: readonly UnitId[]
}

function Points({ keyPoints, points, unitIds }: PointsProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const navigate = useNavigate()
  const monthsText = useMonthsText()
  const [unitId, setUnitId] = useOwnUnit(unitIds)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(points.filter(({ required }) => required).map(({ id }) => id)),
  )
  const take = useChange({
    mutation: trpc.plan.takeOver.mutationOptions(),
    onDone: ({ planId }) => void navigate({ to: '/plans/$planId/read', params: { planId } }),
  })
  const toggle = (id: string) =>
    setChosen((old) => new Set(old.has(id) ? [...old].filter((one) => one !== id) : [...old, id]))
  const send = async () => {
    if (unitId === undefined || chosen.size === 0) return
    const pointIds = points.flatMap(({ id }) => (chosen.has(id) ? [id] : []))
    const { keyPointsId, number } = keyPoints
    await take.submit({ districtId, unitId, keyPointsId: KeyPointsId.parse(keyPointsId), number, pointIds })
  }
  const left = points.filter(({ id, required }) => required && !chosen.has(id)).length
  return (
    <>
      <FailureNotice failure={take.failure} />
      {unitIds.length > 1 && <UnitOf unitIds={unitIds} unitId={unitId} onUnit={setUnitId} />}
      <Sheet
        aside={
          <Button size="compact-sm" variant="default" onClick={() => setChosen(new Set(points.map(({ id }) => id)))}>
            {t('take.all')}
          </Button>
        }
        title={t('take.points', { count: points.length })}
      >
        <ul className={classes['points']}>
          {points.map((point) => (
            <li key={point.id}>
              <Checkbox
                size="md"
                checked={chosen.has(point.id)}
                label={
                  <>
                    <span className={classes['when']}>
                      {monthsText({ months: [...monthsOfPoint(point)], weeks: [], part: null })}
                    </span>{' '}
                    {point.text}
                  </>
                }
                onChange={() => toggle(point.id)}
              />
              <p className={classes['soft']}>
                {point.required && <StateTag tone="attention">{t('points.required')}</StateTag>}
                {point.hint && t('points.hint', { hint: point.hint })}
              </p>
            </li>
          ))}
        </ul>
        <SubmitBar
          label={t('take.do', { count: chosen.size })}
          pending={take.pending}
          waiting={take.waiting}
          status={chosen.size === 0 ? t('take.none') : left > 0 ? t('take.left', { count: left }) : undefined}
          onSubmit={() => void send()}
        />
      </Sheet>
    </>
  )
}

interface UnitOfProps {
  readonly unitIds: readonly UnitId[]
  readonly unitId: UnitId | undefined
  readonly onUnit: (unitId: UnitId) => void
}

function UnitOf({ unitIds, unitId, onUnit }: UnitOfProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const { data } = useQuery(trpc.org.tree.queryOptions({ districtId }))
  return (
    <NativeSelect
      label={t('create.unit')}
      value={unitId ?? ''}
      data={unitIds.map((id) => ({
        value: id,
        label: data?.nodes.find((node) => node.unitId === id)?.name ?? '…',
      }))}
      onChange={(event) => onUnit(UnitId.parse(event.currentTarget.value))}
    />
  )
}
