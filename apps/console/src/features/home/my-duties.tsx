import { can } from '@jianjia/domain/policy'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../lib/api/trpc.ts'
import { formatDay, formatNearDay } from '../../lib/format/day.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { useText } from './text.ts'
import classes from './upcoming.module.css'

type UnitDuty = RouterOutputs['duty']['unit']['duties'][number]

/** What is done again and again: of the own unit what presses, with the way to record it; of a district how many units. */
export function MyDuties() {
  const { post, actor } = usePlace()
  const own = actor.posts.find(({ postId }) => postId === post.postId)
  if (own === undefined || !can(actor, 'duty.read', own).allowed) return null
  if (own.unitKind === 'district') return <OfDistrict />
  return can(actor, 'ledger.record', own).allowed ? <OfUnit unitId={own.unitId} /> : null
}

function OfUnit({ unitId }: { readonly unitId: string }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const { data } = useQuery(trpc.duty.unit.queryOptions({ districtId, unitId }))
  if (data === undefined || data.duties.length === 0) return null
  const pressing = data.duties.filter((each) => each.pressing)
  const rest = data.duties.length - pressing.length
  return (
    <Sheet
      title={t('duties.title')}
      aside={
        <Link to="/duties/units/$unitId" params={{ unitId }}>
          {t('duties.all')}
        </Link>
      }
      flush
    >
      {pressing.length > 0 && (
        <ul className={classes['items']}>
          {pressing.map((each) => (
            <Duty key={each.duty.dutyId} of={each} unitId={unitId} />
          ))}
        </ul>
      )}
      <p className={classes['more']}>
        {pressing.length === 0 ? t('duties.nonePressing') : t('duties.rest', { count: rest })}
      </p>
    </Sheet>
  )
}

interface DutyProps {
  readonly of: UnitDuty
  readonly unitId: string
}

function Duty({ of: { duty, standing }, unitId }: DutyProps) {
  const { t, language } = useText()
  const { today } = usePlace()
  const { state, until, missedSince, people } = standing
  const day = until === null ? '' : formatNearDay(until, today, language)
  const [word] = duty.counted.kinds
  const when =
    state === 'missed' && missedSince !== null
      ? t('duties.missed', { day: formatDay(missedSince, language) })
      : t('duties.until', { day })
  return (
    <li>
      <Link to="/duties/units/$unitId" params={{ unitId }} hash={duty.dutyId} className={classes['text']}>
        {duty.name}
      </Link>
      <span className={classes['when']}>
        <StateTag tone={state === 'missed' ? 'official' : state === 'soon' ? 'attention' : 'idle'}>{when}</StateTag>
        {people !== null && ` · ${t('duties.people', { count: people.missed + people.soon })}`}
      </span>
      <LinkButton
        size="compact-md"
        variant="default"
        to="/ledger/new"
        search={{ kind: duty.ledger, ...(word !== undefined && { word }) }}
        aria-label={t('duties.recordOf', { name: duty.name })}
      >
        {t('duties.record')}
      </LinkButton>
    </li>
  )
}

function OfDistrict() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { data } = useQuery(trpc.duty.overview.queryOptions({ districtId }))
  if (data === undefined || data.duties.length === 0) return null
  const withSome = (state: 'missed' | 'soon') => data.units.filter(({ counts }) => counts[state] > 0).length
  const [missed, soon] = [withSome('missed'), withSome('soon')]
  return (
    <Sheet title={t('duties.title')} aside={<Link to="/duties">{t('duties.all')}</Link>}>
      {missed + soon === 0 ? (
        <p>{t('duties.allWell')}</p>
      ) : (
        <ul className={classes['links']}>
          {missed > 0 && (
            <li>
              <Link to="/duties" search={{ show: 'missed' }}>
                {t('duties.unitsMissed', { count: missed })}
              </Link>
            </li>
          )}
          {soon > 0 && (
            <li>
              <Link to="/duties" search={{ show: 'soon' }}>
                {t('duties.unitsSoon', { count: soon })}
              </Link>
            </li>
          )}
        </ul>
      )}
    </Sheet>
  )
}
