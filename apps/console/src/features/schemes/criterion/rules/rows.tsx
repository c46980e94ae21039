import type { RuleRow } from '@jianjia/domain/scheme'
import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useText } from '../../text.ts'
import classes from '../criterion.module.css'
import type { RuleFormProps } from './rule-form-props.ts'

export interface RowsProps extends RuleFormProps {
  readonly words: { readonly name: string; readonly points: string; readonly cap?: string; readonly add: string }
}

/** The table of a rule, row by row. Where the records are told apart by steps, a row is chosen and not typed. */
export function Rows({ form, onChange, path, fault, around, words }: RowsProps) {
  const { t } = useText()
  const set = (at: number, part: Partial<RuleRow>) =>
    onChange({ ...form, rows: form.rows.map((row, index) => (index === at ? { ...row, ...part } : row)) })
  const free = around.steps?.find(({ value }) => form.rows.every(({ name }) => name !== value))
  return (
    <fieldset className={classes['rows']}>
      <legend className={classes['hidden']}>{words.name}</legend>
      {form.rows.map((row, at) => {
        const own = `${path}.rows.${at}`
        const name = {
          className: classes['rowName'] ?? '',
          label: words.name,
          'data-path': `${own}.name`,
          value: row.name,
          error: fault(`${own}.name`),
        }
        return (
          // Rows have no name of their own: two may be blank at once.
          <div key={own} className={classes['row']}>
            {around.steps ? (
              <NativeSelect
                {...name}
                data={stepsWith(around.steps, row.name)}
                onChange={(event) => set(at, { name: event.currentTarget.value })}
              />
            ) : (
              <TextInput {...name} maxLength={200} onChange={(event) => set(at, { name: event.currentTarget.value })} />
            )}
            <TextInput
              className={classes['figure']}
              label={words.points}
              data-path={`${own}.points`}
              value={row.points}
              error={fault(`${own}.points`)}
              onChange={(event) => set(at, { points: event.currentTarget.value })}
            />
            {words.cap !== undefined && (
              <TextInput
                className={classes['figure']}
                label={words.cap}
                inputMode="decimal"
                data-path={`${own}.cap`}
                value={row.cap}
                error={fault(`${own}.cap`)}
                onChange={(event) => set(at, { cap: event.currentTarget.value })}
              />
            )}
            <ActionIcon
              className={classes['remove']}
              variant="default"
              size="lg"
              aria-label={t('rows.remove', { number: at + 1 })}
              onClick={() => onChange({ ...form, rows: form.rows.filter((_, index) => index !== at) })}
            >
              <IconTrash size={18} aria-hidden="true" />
            </ActionIcon>
          </div>
        )
      })}
      {fault(`${path}.rows`) && <p role="alert">{fault(`${path}.rows`)}</p>}
      <Button
        variant="default"
        size="compact-md"
        data-path={`${path}.rows`}
        disabled={around.steps !== undefined && free === undefined}
        onClick={() => onChange({ ...form, rows: [...form.rows, { name: free?.value ?? '', points: '', cap: '' }] })}
      >
        {words.add}
      </Button>
    </fieldset>
  )
}

/** The steps, and what stands in the row where it is none of them. */
function stepsWith(steps: NonNullable<RuleFormProps['around']['steps']>, name: string) {
  const known = steps.some(({ value }) => value === name)
  return known ? [...steps] : [{ value: name, label: name }, ...steps]
}
