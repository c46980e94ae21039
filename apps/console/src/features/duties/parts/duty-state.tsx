import type { DutyState } from '@jianjia/domain/duty'
import { StateTag, type StateTone } from '../../../ui/state-tag.tsx'
import { useText } from '../text.ts'

const TONES: Readonly<Record<DutyState, StateTone>> = {
  missed: 'official',
  soon: 'attention',
  due: 'idle',
  done: 'done',
  idle: 'idle',
}

export function DutyStateTag({ state }: { readonly state: DutyState }) {
  const { t } = useText()
  return <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag>
}
