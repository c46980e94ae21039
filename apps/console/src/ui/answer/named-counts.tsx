import type { AnswerProps } from './answer-props.ts'
import classes from './answer.module.css'
import { CountField } from './number-field.tsx'

interface NamedCountsProps extends AnswerProps<Record<string, number | null>> {
  readonly names: readonly { readonly key: string; readonly label: string }[]
}

/** One count for each of some names: votes of each option, achievements of each sort. */
export function NamedCounts({ names, label, path, value, onChange }: NamedCountsProps) {
  const counts = countsOf(value)
  return (
    <div className={classes['counts']} role="group" aria-label={label} data-path={path}>
      {names.map(({ key, label: name }) => (
        <CountField
          key={key}
          label={name}
          path={`${path}.${key}`}
          value={counts.get(key) ?? null}
          onChange={(next) => {
            const all = new Map(counts).set(key, next)
            const filled = [...all].filter((entry): entry is [string, number] => entry[1] !== null)
            onChange(filled.length === 0 ? null : Object.fromEntries(filled))
          }}
        />
      ))}
    </div>
  )
}

function countsOf(value: AnswerProps['value']): ReadonlyMap<string, number | null> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map()
  return new Map(Object.entries(value).map(([name, count]) => [name, typeof count === 'number' ? count : null]))
}
