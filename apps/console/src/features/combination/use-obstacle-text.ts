import { useNearDay } from '../../lib/format/use-near-day.ts'
import { useText } from './text.ts'
import type { Obstacle } from './unit-state.ts'
import { listSign } from '../../lib/format/signs.ts'

/** What keeps a unit from being combined, and who can change that, in one sentence. */
export function useObstacleText(): (obstacle: Obstacle) => string {
  const { t, language } = useText()
  const nearDay = useNearDay()
  return (obstacle) => {
    switch (obstacle.code) {
      case 'selfOutstanding':
        return t('obstacle.selfOutstanding', { day: nearDay(obstacle.dueOn) })
      case 'itemsReturned':
        return t('obstacle.itemsReturned', { count: obstacle.count, day: nearDay(obstacle.dueOn) })
      case 'reviewersMissing': {
        const { submitted, needed, waitingFor } = obstacle
        const names = waitingFor.join(listSign(language))
        const who = names === '' ? t('obstacle.assignMore') : t('obstacle.waitingFor', { names })
        return [t('obstacle.reviewersMissing', { submitted, needed }), who].join(language === 'en' ? '; ' : '，')
      }
      case 'spread':
        return t('obstacle.spread', { item: obstacle.name, spread: obstacle.spread })
      case 'voiceMissing':
        return t('obstacle.voiceMissing', { voice: obstacle.raterId })
      case 'voiceAsked': {
        const { raterId: voice, given, asked } = obstacle
        return t('obstacle.voiceAsked', { voice, given, asked, day: nearDay(obstacle.dueOn) })
      }
      case 'districtFactMissing':
      case 'itemPending':
        return t(`obstacle.${obstacle.code}`, { item: obstacle.name })
    }
  }
}
