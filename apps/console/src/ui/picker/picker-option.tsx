import classes from './picker.module.css'

export interface PickerOption {
  readonly value: string
  readonly label: string
  /** A second line: unit of a person, parent of a unit. */
  readonly hint?: string
  /** Under which heading it is offered; all options have one, or none has. */
  readonly group?: string
  /** Why it cannot be chosen: shown hatched with the reason. */
  readonly blocked?: string
}

export function OptionLine({ option }: { readonly option: PickerOption | undefined }) {
  if (!option) return null
  return (
    <span className={classes['option']} data-blocked={option.blocked ? true : undefined}>
      {option.label}
      {(option.blocked ?? option.hint) && <span className={classes['hint']}>{option.blocked ?? option.hint}</span>}
    </span>
  )
}
