import { NUMBERS, type Numbers } from './overview.ts'
import classes from './overview.module.css'
import { useText } from './text.ts'

interface FiveNumbersProps {
  readonly numbers: Numbers
  /** Beside each other, however much room that takes. */
  readonly inLine?: boolean
}

/** Those of the numbers that are not nothing, each with its word. */
export function FiveNumbers({ numbers, inLine }: FiveNumbersProps) {
  const { t } = useText()
  return (
    <dl className={classes['five']} data-in-line={inLine || undefined}>
      {NUMBERS.filter((name) => name === 'expected' || numbers[name] > 0).map((name) => (
        <div key={name}>
          <dt>{t(`numbers.${name}`)}</dt>
          <dd>{numbers[name]}</dd>
        </div>
      ))}
    </dl>
  )
}
