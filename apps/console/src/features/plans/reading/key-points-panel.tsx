import {
  type IssuedKeyPoints,
  itemFromPoint,
  itemsOfPoint,
  keyPointCheck,
  type KeyPoint,
  monthsOfPoint,
  type PlanContent,
  withItem,
} from '@jianjia/domain/plan'
import { Button } from '@mantine/core'
import { StateTag } from '../../../ui/state-tag.tsx'
import { useMonthsText } from '../parts/use-months-text.ts'
import type { PlanKeyPoints } from '../parts/use-plan-key-points.ts'
import { useText } from '../text.ts'
import classes from './reading.module.css'

interface KeyPointsPanelProps {
  readonly content: PlanContent
  readonly applying: PlanKeyPoints['applying']
  readonly onChange: (next: PlanContent) => void
}

/** What the unions above ask of these days: how much of it is in the plan, and the rest to be added. */
export function KeyPointsPanel({ content, applying, onChange }: KeyPointsPanelProps) {
  const { t } = useText()
  if (applying.length === 0) return null
  return (
    <div className={classes['part']}>
      <h2>{t('points.title')}</h2>
      {applying.map((issued) => (
        <OneSet key={issued.keyPointsId} issued={issued} content={content} onChange={onChange} />
      ))}
    </div>
  )
}

/** The content with a key point as one more item. */
export function withTaken(
  content: PlanContent,
  { keyPointsId, number }: Pick<IssuedKeyPoints, 'keyPointsId' | 'number'>,
  point: KeyPoint,
): PlanContent {
  const origin = { keyPointsId, number, pointId: point.id }
  const { [keyPointCheck(origin)]: _, ...checks } = content.checks
  return withItem({ ...content, checks }, itemFromPoint(point, origin))
}

interface OneSetProps {
  readonly issued: PlanKeyPoints['applying'][number]
  readonly content: PlanContent
  readonly onChange: (next: PlanContent) => void
}

function OneSet({ issued, content, onChange }: OneSetProps) {
  const { t } = useText()
  const monthsText = useMonthsText()
  const { keyPointsId, unitName, content: asked } = issued
  const left = asked.points.filter((point) => itemsOfPoint({ keyPointsId, point }, content.items).length === 0)
  const reasonOf = ({ id: pointId }: KeyPoint) => {
    const check = content.checks[keyPointCheck({ keyPointsId, pointId })]
    return check?.decision === 'waived' ? check.reason : undefined
  }
  return (
    <details className={classes['decided']} open={left.some(({ required }) => required)}>
      <summary>
        {t('points.set', {
          ...{ unit: unitName, title: asked.title, taken: asked.points.length - left.length, of: asked.points.length },
        })}
      </summary>
      {left.length === 0 ? (
        <p className={classes['soft']}>{t('points.all')}</p>
      ) : (
        <ul>
          {left.map((point) => {
            const reason = reasonOf(point)
            return (
              <li key={point.id}>
                <span>
                  <span className={classes['months']}>
                    {monthsText({ months: [...monthsOfPoint(point)], weeks: [], part: null })}
                  </span>{' '}
                  {point.text} {point.required && <StateTag tone="attention">{t('points.required')}</StateTag>}
                </span>
                <span className={classes['soft']}>
                  {reason === undefined
                    ? point.hint && t('points.hint', { hint: point.hint })
                    : t('points.left', { reason })}
                </span>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('points.takeOf', { text: point.text.slice(0, 30) })}
                  onClick={() => onChange(withTaken(content, issued, point))}
                >
                  {t('points.take')}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </details>
  )
}
