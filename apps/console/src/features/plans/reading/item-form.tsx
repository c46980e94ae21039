import type { PlanItem } from '@jianjia/domain/plan'
import { Button, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { listSign } from '../../../lib/format/signs.ts'
import { MonthChips } from '../../../ui/period/month-chips.tsx'
import { useText } from '../text.ts'
import classes from './reading.module.css'

type Words = Omit<PlanItem, 'id'>

interface ItemFormProps {
  readonly item: Words
  readonly onDone: (item: Words) => void
  readonly onCancel: () => void
  /** Absent for an item that is not there yet. */
  readonly onRemove?: () => void
}

const REMITS = ['union', 'party', 'school', 'studentAid'] as const satisfies readonly PlanItem['remit'][]

/** One item in fields: what, when, who. It is taken over when it is done, and saved with the draft. */
export function ItemForm({ item, onDone, onCancel, onRemove }: ItemFormProps) {
  const { t, language } = useText()
  const [words, setWords] = useState(item)
  const [helpers, setHelpers] = useState(item.helpers.join(listSign(language)))
  const [missing, setMissing] = useState(false)
  const monthsId = useId()
  const set = (part: Partial<Words>) => setWords((old) => ({ ...old, ...part }))
  const done = () => {
    if (words.text.trim() === '') return setMissing(true)
    const named = helpers.split(/[、,，;；\n]/).map((name) => name.trim())
    const owner = words.owner?.trim() ?? ''
    onDone({
      ...{ ...words, text: words.text.trim(), owner: owner === '' ? null : owner },
      ...{
        helpers: named.filter((name) => name !== '').slice(0, 20),
        recurring: words.recurring && words.months.length > 1,
      },
    })
  }
  return (
    <form
      className={classes['itemForm']}
      onSubmit={(event) => {
        event.preventDefault()
        done()
      }}
    >
      <Textarea
        label={t('item.text')}
        autosize
        minRows={2}
        value={words.text}
        error={missing && words.text.trim() === '' ? t('item.textMissing') : undefined}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <div role="group" aria-labelledby={monthsId}>
        <span id={monthsId} className={classes['label']}>
          {t('item.months')}
        </span>
        <MonthChips months={words.months} onChange={(months) => set({ months })} />
      </div>
      {words.months.length > 1 && (
        <Switch
          label={t('item.recurring')}
          checked={words.recurring}
          onChange={(event) => set({ recurring: event.currentTarget.checked })}
        />
      )}
      <div className={classes['days']}>
        <TextInput
          label={t('item.owner')}
          value={words.owner ?? ''}
          maxLength={200}
          onChange={(event) => set({ owner: event.currentTarget.value })}
        />
        <TextInput
          label={t('item.helpers')}
          value={helpers}
          placeholder={t('item.helpersHint')}
          onChange={(event) => setHelpers(event.currentTarget.value)}
        />
      </div>
      <NativeSelect
        label={t('item.remit')}
        value={words.remit}
        data={REMITS.map((value) => ({ value, label: t(`item.remits.${value}`) }))}
        onChange={(event) => set({ remit: REMITS.find((remit) => remit === event.currentTarget.value) ?? 'union' })}
      />
      <div className={classes['acts']}>
        <Button type="submit">{t('item.done')}</Button>
        <Button variant="default" onClick={onCancel}>
          {t('doubt.cancel')}
        </Button>
        {onRemove && (
          <Button variant="subtle" color="seal" onClick={onRemove}>
            {t('item.remove')}
          </Button>
        )}
      </div>
    </form>
  )
}
