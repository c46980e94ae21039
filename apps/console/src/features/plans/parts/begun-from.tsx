import type { PlanContent } from '@jianjia/domain/plan'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../../lib/format/day.ts'
import { useText } from '../text.ts'

/** Which earlier document gave this one its first words; what came of its items stays there. */
export function BegunFrom({ from }: { readonly from: NonNullable<PlanContent['begunFrom']> }) {
  const { t, language } = useText()
  const { planId, title, start, end } = from
  return (
    <p style={{ margin: '0 0 0.75rem', color: 'var(--ink-soft)', fontSize: '0.9375rem' }}>
      {t('begunFrom')}
      <Link to="/plans/$planId" params={{ planId }}>
        {title || t('list.untitled')}
      </Link>{' '}
      {t('period', { start: formatDay(start, language), end: formatDay(end, language) })}
    </p>
  )
}
