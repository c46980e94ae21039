import type { PlainDate } from '@jianjia/domain/kernel'
import { sayTargetPart, type TargetPart } from '@jianjia/domain/list'
import { StateTag } from '../../../ui/state-tag.tsx'
import { useText } from '../text.ts'

interface LineStateProps {
  readonly line: TargetPart
  /** The last day of the period. */
  readonly end: PlainDate
  readonly today: PlainDate
}

/** 提前 · 超额 · 还差: how one unit stands with its part. */
export function LineState({ line, end, today }: LineStateProps) {
  const { language } = useText()
  const tone = line.reachedOn !== null ? 'done' : today > end ? 'official' : 'active'
  return (
    <StateTag tone={tone}>{sayTargetPart(line, { end, today, language: language === 'en' ? 'en' : 'zh' })}</StateTag>
  )
}
