import type { AnswerProps } from './answer-props.ts'
import classes from './answer.module.css'
import { CountField } from './number-field.tsx'
import { useText } from './text.ts'

type Pair = [number | string | null, number | string | null]

/** How many of how many: the percentage is worked out, never typed. */
export function RatioPair({ label, path, value, onChange }: AnswerProps<Pair>) {
  const { t } = useText()
  const [over, under] = pairOf(value)
  const change = (next: Pair) => onChange(next.every((side) => side === null) ? null : next)
  return (
    <div className={classes['pair']} role="group" aria-label={label} data-path={path}>
      <CountField label={t('numerator')} path={`${path}.0`} value={over} onChange={(next) => change([next, under])} />
      <CountField label={t('denominator')} path={`${path}.1`} value={under} onChange={(next) => change([over, next])} />
    </div>
  )
}

function pairOf(value: AnswerProps['value']): [number | null, number | null] {
  const side = (at: number) => {
    const found: unknown = Array.isArray(value) ? value[at] : null
    return typeof found === 'number' ? found : null
  }
  return [side(0), side(1)]
}
