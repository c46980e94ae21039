import type { PlainDate } from '@jianjia/domain/kernel'
import { StateTag } from '../../../ui/state-tag.tsx'
import { useText } from '../text.ts'

interface LineStateProps {
  readonly line: {
    readonly gap: string
    readonly over: string
    readonly reachedOn: string | null
    readonly daysEarly: number | null
  }
  /** The last day of the period. */
  readonly end: PlainDate
  readonly today: PlainDate
}

/** 提前 · 超额 · 还差: how one unit stands with its part. */
export function LineState({ line, end, today }: LineStateProps) {
  const { t } = useText()
  const { gap, over, reachedOn, daysEarly } = line
  if (reachedOn === null)
    return today > end ? (
      <StateTag tone="official">{t('state.missed', { gap })}</StateTag>
    ) : (
      <StateTag tone="active">{t('state.open', { gap })}</StateTag>
    )
  const words = [
    daysEarly !== null && daysEarly > 0 ? t('state.early', { days: daysEarly }) : t('state.reached'),
    ...(over === '0' ? [] : [t('state.over', { over })]),
  ]
  return <StateTag tone="done">{words.join(' · ')}</StateTag>
}
