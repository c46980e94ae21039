import type { KeyPoint } from '@jianjia/domain/plan'
import type { ReactNode } from 'react'
import { StateTag } from '../../../ui/state-tag.tsx'
import classes from '../key-points.module.css'
import { useText } from '../text.ts'

/** One key point: when, what, whether required, and what each union fills in. */
export function PointRow({ point, act }: { readonly point: KeyPoint; readonly act?: ReactNode }) {
  const { t } = useText()
  const when = useWhen()
  return (
    <div className={classes['point']}>
      <span className={classes['when']}>{when(point)}</span>
      <div>
        <p>
          {point.text} {point.required && <StateTag tone="attention">{t('point.required')}</StateTag>}
        </p>
        {point.theme && <p className={classes['soft']}>{point.theme}</p>}
        {point.hint && <p className={classes['soft']}>{t('point.hint', { hint: point.hint })}</p>}
      </div>
      {act}
    </div>
  )
}

/** When a point is due, in words. */
export function useWhen(): (point: Pick<KeyPoint, 'months' | 'term' | 'recurring'>) => string {
  const { t } = useText()
  return ({ months, term, recurring }) => {
    if (months.length === 0) return t(term === null ? 'point.wholePeriod' : `point.${term}`)
    const named = t('point.months', { months: months.join(t('view.comma')) })
    return recurring ? `${named} · ${t('point.recurring')}` : named
  }
}
