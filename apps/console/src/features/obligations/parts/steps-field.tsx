import { Checkbox, Group, NativeSelect } from '@mantine/core'
import { NO_STEPS, type ReminderSteps, remindsByItself, USUAL_STEPS } from '@jianjia/domain/obligation'
import type { ReactNode } from 'react'
import { useText } from '../text.ts'
import classes from './steps-field.module.css'

const DAYS_BEFORE = [14, 7, 3, 1, 0]
const EVERY = [1, 2, 3, 5, 7]
const NEVER = ''

interface StepsFieldProps {
  readonly value: ReminderSteps
  readonly onChange: (steps: ReminderSteps) => void
  readonly error?: ReactNode
}

/** On which days a request reminds by itself, or that it does not. */
export function StepsField({ value, onChange, error }: StepsFieldProps) {
  const { t } = useText()
  const { daysBefore, everyDaysLate } = value
  const reminds = remindsByItself(value)
  const before = [...new Set([...DAYS_BEFORE, ...daysBefore])].toSorted((a, b) => b - a)
  const every = [...new Set([...EVERY, ...(everyDaysLate === null ? [] : [everyDaysLate])])].toSorted((a, b) => a - b)
  return (
    <div className={classes['steps']}>
      <Checkbox
        size="md"
        label={t('steps.on')}
        description={t('steps.onHint')}
        checked={reminds}
        error={error}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? USUAL_STEPS : NO_STEPS)}
      />
      {reminds && (
        <>
          <Checkbox.Group
            label={t('steps.before')}
            value={daysBefore.map(String)}
            onChange={(days) => onChange({ daysBefore: days.map(Number).toSorted((a, b) => b - a), everyDaysLate })}
          >
            <Group gap="md" mt="xs">
              {before.map((days) => (
                <Checkbox
                  key={days}
                  size="md"
                  value={`${days}`}
                  label={days === 0 ? t('steps.onTheDay') : t('steps.daysBefore', { count: days })}
                />
              ))}
            </Group>
          </Checkbox.Group>
          <NativeSelect
            className={classes['every'] ?? ''}
            label={t('steps.late')}
            value={everyDaysLate === null ? NEVER : `${everyDaysLate}`}
            data={[
              ...every.map((days) => ({
                value: `${days}`,
                label: days === 1 ? t('steps.everyDay') : t('steps.every', { count: days }),
              })),
              { value: NEVER, label: t('steps.notLate') },
            ]}
            onChange={({ currentTarget: { value: days } }) =>
              onChange({ daysBefore, everyDaysLate: days === NEVER ? null : Number(days) })
            }
          />
        </>
      )}
    </div>
  )
}
