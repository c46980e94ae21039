import { StateTag, type StateTone } from '../../../ui/state-tag.tsx'
import { useText } from '../text.ts'
import type { LineState } from './sheet.ts'

const TONES = {
  returned: 'attention',
  answered: 'done',
  missing: 'idle',
  evidence: 'attention',
  records: 'done',
  contested: 'attention',
  district: 'idle',
  vote: 'idle',
} as const satisfies Record<LineState, StateTone>

export function LineTag({ state }: { readonly state: LineState }) {
  const { t } = useText()
  return <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag>
}
