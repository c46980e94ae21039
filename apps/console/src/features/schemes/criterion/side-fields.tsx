import { type Metric, METRICS } from '@jianjia/domain/ledger'
import { kindChoice, levelChoice, type SideForm, type StepChoice, takesFor } from '@jianjia/domain/scheme'
import { NativeSelect, TagsInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { MultiPicker } from '../../../ui/picker/multi-picker.tsx'
import { Picker } from '../../../ui/picker/picker.tsx'
import { useText } from '../text.ts'
import classes from './criterion.module.css'
import { metricOptions } from './metric-options.ts'

export interface SideFieldsProps {
  readonly side: SideForm
  readonly onChange: (side: SideForm) => void
  readonly metrics: readonly Metric[]
  readonly label: string
  /** In a ratio it is said how a side is counted. */
  readonly hasTake: boolean
  readonly path: string
  readonly fault: (path: string) => string | undefined
  /** What is asked between the metric and what it is narrowed down to. */
  readonly children?: ReactNode
}

/** Which records are taken: a metric, and filters as far as its records say something to filter by. */
export function SideFields({ side, onChange, metrics, label, hasTake, path, fault, children }: SideFieldsProps) {
  const { t, language } = useText()
  const { metric } = side
  const set = (part: Partial<SideForm>) => onChange({ ...side, ...part })
  const takes = metric === null ? [] : takesFor(metric)
  return (
    <>
      <Picker
        label={label}
        options={metricOptions(metrics, language)}
        value={metric}
        required
        error={fault(`${path}.metric`)}
        path={`${path}.metric`}
        onChange={(value) => {
          const chosen = metrics.find((one) => one === value)
          if (chosen !== undefined) set({ metric: chosen })
        }}
      />
      {metric !== null && (
        <>
          {children}
          {hasTake && (
            <NativeSelect
              label={t('query.take')}
              data-path={`${path}.take`}
              value={side.take}
              data={takes.map((take) => ({ value: take, label: t(`take.${take}`) }))}
              onChange={(event) => set({ take: takes.find((one) => one === event.currentTarget.value) ?? side.take })}
            />
          )}
          <Steps
            label={t('query.levels')}
            choice={levelChoice(metric)}
            values={side.levels}
            path={`${path}.levels`}
            onChange={(levels) => set({ levels })}
          />
          <Steps
            label={t('query.kinds')}
            choice={kindChoice(metric)}
            values={side.kinds}
            path={`${path}.kinds`}
            onChange={(kinds) => set({ kinds })}
          />
          <div className={classes['figures']}>
            {(['atLeast', 'atMost'] as const).map((key) => (
              <TextInput
                key={key}
                className={classes['figure']}
                label={t(`query.${key}`, { unit: t(`unit.${METRICS[metric].unit}`) })}
                inputMode="decimal"
                placeholder={t('query.noLimit')}
                data-path={`${path}.${key}`}
                value={side[key]}
                error={fault(`${path}.${key}`)}
                onChange={(event) => set({ [key]: event.currentTarget.value })}
              />
            ))}
          </div>
        </>
      )}
    </>
  )
}

interface StepsProps {
  readonly label: string
  readonly choice: StepChoice | undefined
  readonly values: readonly string[]
  readonly path: string
  readonly onChange: (values: readonly string[]) => void
}

/** The steps to which records are narrowed down; none chosen = all. */
function Steps({ label, choice, values, path, onChange }: StepsProps) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const word = language === 'en' ? 'en' : 'zh'
  const lists = useQuery({
    ...trpc.ledger.words.queryOptions({ districtId }),
    enabled: choice?.from === 'words',
  })
  if (choice === undefined) return null
  if (choice.from === 'free')
    return (
      <TagsInput
        label={label}
        description={t('query.freeHint')}
        data-path={path}
        value={[...values]}
        onChange={(next) => onChange(next)}
      />
    )
  const options =
    choice.from === 'list'
      ? choice.steps.map(([value, name]) => ({ value, label: name[word] }))
      : (lists.data?.lists[choice.list].words ?? []).map((one) => ({ value: one.word, label: one.word }))
  // What the district has since taken off its list stays chosen until somebody takes it off here.
  const gone = values.filter((value) => options.every((option) => option.value !== value))
  return (
    <MultiPicker
      label={label}
      hint={t('query.noneIsAll')}
      options={[...options, ...gone.map((value) => ({ value, label: value }))]}
      values={values}
      path={path}
      onChange={onChange}
    />
  )
}
