import { Button, Checkbox, CloseButton, Select, TextInput } from '@mantine/core'
import type { Award } from '@jianjia/domain/scoring'
import { useState } from 'react'
import type { AnswerProps, RuleOf } from './answer-props.ts'
import classes from './answer.module.css'
import { CountField } from './number-field.tsx'
import { useText } from './text.ts'

interface AwardListProps extends AnswerProps<Award[]> {
  readonly rule: RuleOf<'awardMatrix'>
}

interface Row {
  readonly key: number
  readonly event: string
  readonly level: string | null
  readonly place: number | null
}

/** Awards line by line. A line that is not complete is kept on the screen and not counted yet. */
export function AwardList({ rule, label, path, value, onChange }: AwardListProps) {
  const { t } = useText()
  const [rows, setRows] = useState<readonly Row[]>(() => rowsOf(value))
  const change = (next: readonly Row[]) => {
    setRows(next)
    const awards = next.flatMap(({ event, level, place }): Award[] =>
      event.trim() === '' || level === null || place === null || place < 1 ? [] : [[event.trim(), level, place]],
    )
    onChange(awards.length === 0 ? null : awards)
  }
  const set = (key: number, part: Partial<Row>) =>
    change(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const nothing = Array.isArray(value) && value.length === 0
  return (
    <div className={classes['list']} role="group" aria-label={label} data-path={path}>
      {rows.map((row, index) => (
        <div key={row.key} className={classes['award']}>
          <TextInput
            label={t('event')}
            maxLength={100}
            value={row.event}
            onChange={(event) => set(row.key, { event: event.currentTarget.value })}
          />
          <Select
            label={t('level')}
            data={Object.keys(rule.matrix)}
            value={row.level}
            onChange={(level) => set(row.key, { level })}
          />
          <CountField
            label={t('place')}
            path={`${path}.${index}.place`}
            value={row.place}
            onChange={(place) => set(row.key, { place })}
          />
          <CloseButton
            size="lg"
            aria-label={t('removeAward', { number: index + 1 })}
            onClick={() => change(rows.filter((other) => other.key !== row.key))}
          />
        </div>
      ))}
      <div>
        <Button
          variant="default"
          onClick={() =>
            change([
              ...rows,
              { key: Math.max(0, ...rows.map(({ key }) => key)) + 1, event: '', level: null, place: null },
            ])
          }
        >
          {t('addAward')}
        </Button>
      </div>
      {rows.length === 0 && (
        <Checkbox
          size="md"
          label={t('noAward')}
          checked={nothing}
          onChange={(event) => onChange(event.currentTarget.checked ? [] : null)}
        />
      )}
    </div>
  )
}

function rowsOf(value: AnswerProps['value']): readonly Row[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((award, key): Row[] => {
    if (!Array.isArray(award)) return []
    const [event, level, place] = award
    return [
      {
        key,
        event: typeof event === 'string' ? event : '',
        level: typeof level === 'string' ? level : null,
        place: typeof place === 'number' ? place : null,
      },
    ]
  })
}
