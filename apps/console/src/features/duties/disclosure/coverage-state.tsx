import { StateTag, type StateTone } from '../../../ui/state-tag.tsx'
import { useText } from '../text.ts'
import type { CoverageCell } from './use-coverage.ts'

const TONES: Readonly<Record<CoverageCell['state'], StateTone>> = {
  missed: 'official',
  late: 'attention',
  due: 'idle',
  onTime: 'done',
  undated: 'done',
  open: 'idle',
}

export function CoverageStateTag({ state }: Pick<CoverageCell, 'state'>) {
  const { t } = useText()
  return <StateTag tone={TONES[state]}>{t(`disclosure.state.${state}`)}</StateTag>
}
