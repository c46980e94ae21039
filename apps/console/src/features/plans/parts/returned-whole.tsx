import { formatDay } from '../../../lib/format/day.ts'
import { Notice } from '../../../ui/notice.tsx'
import { useText } from '../text.ts'
import type { Plan } from './plan.ts'

/** Why the district has given the document back as a whole; single items say it at their place. */
export function ReturnedWhole({ plan }: { readonly plan: Plan }) {
  const { t, language } = useText()
  if (plan.state !== 'returned') return null
  const whole = plan.returns.find(({ number, itemId }) => number === plan.number && itemId === null)
  if (whole === undefined) return null
  return (
    <Notice tone="attention" title={t('plan.returnedWhole', { reason: whole.reason })}>
      {t('plan.returnedBy', { name: whole.returnedByName, day: formatDay(whole.returnedAt, language) })}
    </Notice>
  )
}
