import type { QueryForm } from '@jianjia/domain/scheme'
import { NativeSelect, TextInput } from '@mantine/core'
import { useText } from '../text.ts'
import classes from './criterion.module.css'
import { DayInput } from '../../../ui/form/day-input.tsx'

export interface WindowFieldsProps {
  readonly query: QueryForm
  readonly onChange: (part: Partial<QueryForm>) => void
  readonly path: string
  readonly fault: (path: string) => string | undefined
}

const WINDOWS = ['assessment', 'trailingMonths', 'named'] as const

/** Over which days records are looked at. */
export function WindowFields({ query, onChange, path, fault }: WindowFieldsProps) {
  const { t } = useText()
  const text = (key: 'months' | 'start' | 'end') => ({
    className: classes['figure'] ?? '',
    label: t(`query.${key}`),
    'data-path': `${path}.${key}`,
    value: query[key],
    error: fault(`${path}.${key}`),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ [key]: event.currentTarget.value }),
  })
  return (
    <div className={classes['figures']}>
      <NativeSelect
        className={classes['wide']}
        label={t('query.window')}
        data-path={`${path}.window`}
        value={query.window}
        data={WINDOWS.map((one) => ({ value: one, label: t(`window.${one}`) }))}
        onChange={(event) =>
          onChange({ window: WINDOWS.find((one) => one === event.currentTarget.value) ?? 'assessment' })
        }
      />
      {query.window === 'trailingMonths' && <TextInput {...text('months')} inputMode="numeric" />}
      {query.window === 'named' && (
        <>
          <DayInput {...text('start')} />
          <DayInput {...text('end')} />
        </>
      )}
    </div>
  )
}
