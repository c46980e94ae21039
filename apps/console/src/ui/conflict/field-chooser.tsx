import { SegmentedControl } from '@mantine/core'
import classes from './field-chooser.module.css'

export type Whose = 'mine' | 'theirs'

export interface DisputedField {
  readonly key: string
  readonly label: string
  readonly mine: string
  readonly theirs: string
}

export interface FieldChooserProps {
  readonly fields: readonly DisputedField[]
  readonly chosen: Readonly<Record<string, Whose>>
  readonly onChoose: (key: string, whose: Whose) => void
  readonly words: { readonly mine: string; readonly theirs: string }
}

/** For each field that two people have changed: both values side by side, and which of them stays. */
export function FieldChooser({ fields, chosen, onChoose, words }: FieldChooserProps) {
  return (
    <ul className={classes['fields']}>
      {fields.map(({ key, label, mine, theirs }) => (
        <li key={key}>
          <h2>{label}</h2>
          <dl>
            <div data-chosen={chosen[key] !== 'theirs' || undefined}>
              <dt>{words.mine}</dt>
              <dd>{mine}</dd>
            </div>
            <div data-chosen={chosen[key] === 'theirs' || undefined}>
              <dt>{words.theirs}</dt>
              <dd>{theirs}</dd>
            </div>
          </dl>
          <SegmentedControl
            aria-label={label}
            data={[
              { value: 'mine', label: words.mine },
              { value: 'theirs', label: words.theirs },
            ]}
            value={chosen[key] ?? 'mine'}
            onChange={(whose) => onChoose(key, whose === 'theirs' ? 'theirs' : 'mine')}
          />
        </li>
      ))}
    </ul>
  )
}
