import type { KeyPoint } from '@jianjia/domain/plan'
import { Button, Checkbox, Chip, SegmentedControl, Switch, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { MonthChips } from '../../../ui/period/month-chips.tsx'
import classes from '../key-points.module.css'
import { useText } from '../text.ts'

type Words = Omit<KeyPoint, 'id'>

interface PointFormProps {
  readonly point: Words
  readonly onDone: (point: Words) => void
  readonly onCancel: () => void
  /** Absent for a point that is not there yet. */
  readonly onRemove?: () => void
}

/** One key point in fields: what, when, whether required, what each union fills in. */
export function PointForm({ point, onDone, onCancel, onRemove }: PointFormProps) {
  const { t } = useText()
  const [words, setWords] = useState(point)
  const [by, setBy] = useState(point.months.length > 0 ? 'month' : point.term === null ? 'any' : 'term')
  const [missing, setMissing] = useState(false)
  const whenId = useId()
  const set = (part: Partial<Words>) => setWords((old) => ({ ...old, ...part }))
  const done = () => {
    if (words.text.trim() === '') return setMissing(true)
    const months = by === 'month' ? words.months : []
    const hint = words.hint?.trim() ?? ''
    onDone({
      ...{ ...words, text: words.text.trim(), months, term: by === 'term' ? (words.term ?? 'autumn') : null },
      ...{ recurring: words.recurring && months.length > 1, hint: hint === '' ? null : hint },
    })
  }
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        done()
      }}
    >
      <Textarea
        label={t('edit.text')}
        autosize
        minRows={2}
        maxLength={2000}
        value={words.text}
        error={missing && words.text.trim() === '' ? t('edit.textMissing') : undefined}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <div role="group" aria-labelledby={whenId}>
        <span id={whenId} className={classes['label']}>
          {t('edit.when')}
        </span>
        <SegmentedControl
          aria-labelledby={whenId}
          value={by}
          data={[
            { value: 'month', label: t('edit.byMonth') },
            { value: 'term', label: t('edit.byTerm') },
            { value: 'any', label: t('edit.anyTime') },
          ]}
          onChange={setBy}
        />
        {by === 'month' && <MonthChips months={words.months} onChange={(months) => set({ months })} />}
        {by === 'term' && (
          <div className={classes['choices']} style={{ marginTop: '0.6rem' }}>
            {(['autumn', 'spring'] as const).map((term) => (
              <Chip key={term} size="sm" checked={(words.term ?? 'autumn') === term} onChange={() => set({ term })}>
                {t(`point.${term}`)}
              </Chip>
            ))}
          </div>
        )}
      </div>
      {by === 'month' && words.months.length > 1 && (
        <Switch
          label={t('edit.recurring')}
          checked={words.recurring}
          onChange={(event) => set({ recurring: event.currentTarget.checked })}
        />
      )}
      <Checkbox
        size="md"
        label={t('edit.required')}
        checked={words.required}
        onChange={(event) => set({ required: event.currentTarget.checked })}
      />
      <Textarea
        label={t('edit.hint')}
        placeholder={t('edit.hintExample')}
        autosize
        minRows={1}
        maxLength={500}
        value={words.hint ?? ''}
        onChange={(event) => set({ hint: event.currentTarget.value })}
      />
      <div className={classes['acts']}>
        <Button type="submit">{t('edit.done')}</Button>
        <Button variant="default" onClick={onCancel}>
          {t('edit.cancel')}
        </Button>
        {onRemove && (
          <Button variant="subtle" color="seal" onClick={onRemove}>
            {t('edit.remove')}
          </Button>
        )}
      </div>
    </form>
  )
}
