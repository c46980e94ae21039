import type { PlainDate } from '@jianjia/domain/kernel'
import { daysLeft, formatDay, formatNearDay } from '../../../lib/format/day.ts'
import type { RouterOutputs } from '../../../lib/api/trpc.ts'
import { useText } from '../text.ts'

type Standing = RouterOutputs['duty']['unit']['duties'][number]['standing']

/** How a unit stands with a duty, in one sentence. */
export function useStandingText(): (standing: Standing, today: PlainDate) => string {
  const { t, language } = useText()
  return ({ state, until, missedSince, turns, people }, today) => {
    if (people !== null) {
      const { members, done, due, soon, missed } = people
      if (members === 0) return t('own.nobody')
      const told = [
        ...(missed > 0 ? [`${t('own.missedPeople')} ${missed}`] : []),
        ...(soon > 0 ? [`${t('own.soonPeople')} ${soon}`] : []),
        ...[`${t('own.waiting')} ${due}`, `${t('own.done_')} ${done}`, `${t('own.members')} ${members}`],
      ]
      return told.join(language === 'en' ? ', ' : '，')
    }
    const running = turns.at(-1)
    const missing = running?.state === 'open' ? running.times - Number.parseInt(running.count, 10) : 0
    const count = missing
    if (state === 'missed' && missedSince !== null) {
      const day = formatDay(missedSince, language)
      if (until === null) return t('own.missed', { day })
      return t('own.missedAndNow', { day, until: formatNearDay(until, today, language), count })
    }
    if (until === null || missing === 0) return t(state === 'done' ? 'own.done' : 'own.idle')
    const day = formatNearDay(until, today, language)
    const days = daysLeft(until, today) ?? 0
    if (state === 'soon') return days === 0 ? t('own.soonToday', { count }) : t('own.soon', { day, count, days })
    return t('own.due', { day, count })
  }
}
