import type { ObligationState } from '@jianjia/domain/obligation'
import { StateTag, type StateTone } from '../../../ui/state-tag.tsx'
import { useText } from '../text.ts'

const TONES = {
  open: 'idle',
  onTime: 'done',
  late: 'attention',
  waived: 'active',
  missing: 'official',
} as const satisfies Record<ObligationState, StateTone>

interface CellStateProps {
  readonly state: ObligationState
  readonly daysLate: number
}

/** How something owed stands: a shape, a word, and the days where it is late. */
export function CellState({ state, daysLate }: CellStateProps) {
  const { t } = useText()
  const word = t(`state.${state}`)
  return (
    <StateTag tone={TONES[state]}>
      {daysLate > 0 ? `${word} ${t('days', { count: daysLate, days: daysLate })}` : word}
    </StateTag>
  )
}
