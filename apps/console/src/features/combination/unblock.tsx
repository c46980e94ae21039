import { Link } from '@tanstack/react-router'
import { useText } from './text.ts'
import type { Obstacle } from './unit-state.ts'

interface UnblockProps {
  readonly assessmentId: string
  readonly unitId: string
  readonly obstacle: Obstacle
}

/** The way to the place where an obstacle is removed; a spread is settled below, on the same page. */
export function Unblock({ assessmentId, unitId, obstacle }: UnblockProps) {
  const { t } = useText()
  switch (obstacle.code) {
    case 'selfOutstanding':
      return (
        <Link to="/assessments/$assessmentId" params={{ assessmentId }}>
          {t('go.progress')}
        </Link>
      )
    case 'reviewersMissing':
    case 'voiceMissing':
    case 'voiceAsked':
    case 'districtFactMissing': {
      const tab = obstacle.code === 'reviewersMissing' ? 'reviewers' : 'facts'
      return (
        <Link
          to="/assessments/$assessmentId"
          params={{ assessmentId }}
          search={{ tab, ...('raterId' in obstacle && { voice: obstacle.raterId }) }}
        >
          {t(`go.${tab}`)}
        </Link>
      )
    }
    case 'itemsReturned':
      return (
        <Link to="/self/$assessmentId/$unitId" params={{ assessmentId, unitId }}>
          {t('go.sheet')}
        </Link>
      )
    case 'itemPending':
      return (
        <Link to="/self/$assessmentId/$unitId" params={{ assessmentId, unitId }} search={{ item: obstacle.itemId }}>
          {t('go.sheet')}
        </Link>
      )
    case 'spread':
      return null
  }
}
