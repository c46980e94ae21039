import { extendDeadline } from '@jianjia/domain/assessment'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { type DueMoves, useDueMoves } from '../../../ui/adjustment/use-due-moves.ts'
import type { Assessment, UnitLine } from '../parts/assessment.ts'
import { useText } from '../text.ts'

/** The last days of the self-assessment, typed in the table and saved together. */
export function useSelfDueMoves({ assessmentId, reviewDue }: Assessment): DueMoves<UnitLine> {
  const { t, language } = useText()
  const { districtId, today } = usePlace()
  const change = useChange({ mutation: trpc.assessment.moveDeadlines.mutationOptions() })
  return useDueMoves({
    isOpen: ({ state, exemptReason }: UnitLine) => state === 'open' && exemptReason === null,
    judge: ({ name, state, dueOn }, day) =>
      extendDeadline({ name, state, exempt: false, dueOn }, day, { today, reviewDue }).ok
        ? undefined
        : t('due.between', { until: formatDay(reviewDue, language) }),
    change,
    sentOf: (moves, reason) => ({ districtId, assessmentId, moves, reason }),
  })
}
