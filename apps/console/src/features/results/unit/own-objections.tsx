import { can } from '@jianjia/domain/policy'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { useNearDay } from '../../../lib/format/use-near-day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { useText } from '../text.ts'
import classes from './unit.module.css'

type ObjectionForm = RouterOutputs['objection']['form']

export interface OwnObjections {
  readonly form: ObjectionForm
  /** The days are not over, and I lead the unit. */
  readonly raises: boolean
}

/** What the unit has objected to, for whoever may read it; undefined for others, and while it is read. */
export function useObjections(assessmentId: string, unitId: string): OwnObjections | undefined {
  const { districtId, actor, rootUnitId } = usePlace()
  const post = actor.posts.find((each) => each.unitId === unitId)
  const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  const reads =
    can(actor, 'objection.read', root).allowed || (post !== undefined && can(actor, 'objection.read', post).allowed)
  const { data } = useQuery({
    ...trpc.objection.form.queryOptions({ districtId, assessmentId, unitId }),
    enabled: reads,
  })
  if (data === undefined || !reads) return undefined
  return { form: data, raises: data.open && post !== undefined && can(actor, 'objection.raise', post).allowed }
}

interface ObjectionSheetProps {
  readonly own: OwnObjections
  readonly assessmentId: string
  readonly unitId: string
}

const TONES = { raised: 'attention', upheld: 'official', rejected: 'done', withdrawn: 'idle' } as const

/** Until when one may object, and how every objection stands. Nothing where the days are over and nobody has objected. */
export function ObjectionSheet({ own: { form, raises }, assessmentId, unitId }: ObjectionSheetProps) {
  const { t, language } = useText()
  const nearDay = useNearDay()
  const { open, objections, publicTo, answerBy } = form
  if (!open && objections.length === 0) return null
  const day = formatDay(publicTo, language)
  return (
    <Sheet title={t('objections.title')}>
      <p>
        {open ? t('objections.until', { day, answer: formatDay(answerBy, language) }) : t('objections.closed', { day })}
      </p>
      {objections.length > 0 && (
        <ul className={classes['objections']}>
          {objections.map((objection) => (
            <li key={objection.objectionId}>
              <span>{objection.itemName ?? t('objections.whole')}</span>
              <StateTag tone={TONES[objection.state]}>
                {objection.state === 'raised'
                  ? t('objections.waits', { day: nearDay(objection.answerBy) })
                  : t(`objections.state.${objection.state}`)}
              </StateTag>
              <Link
                className={classes['objectionLink']}
                to="/objections/$objectionId"
                params={{ objectionId: objection.objectionId }}
                aria-label={`${t('objections.look')} ${objection.itemName ?? t('objections.whole')}`}
              >
                {t('objections.look')}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {raises && (
        <LinkButton variant="default" to="/objections/new" search={{ assessment: assessmentId, unit: unitId }}>
          {t('objections.raise')}
        </LinkButton>
      )}
    </Sheet>
  )
}
