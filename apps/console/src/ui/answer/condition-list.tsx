import { Checkbox, Stack } from '@mantine/core'
import type { AnswerProps, RuleOf } from './answer-props.ts'
import { useText } from './text.ts'
import { formatAside } from '../../lib/format/signs.ts'

interface ConditionListProps extends AnswerProps<string[]> {
  readonly rule: RuleOf<'deductConditions'>
}

/** Which of the conditions hold. "None of these" is an answer and has to be said. */
export function ConditionList({ rule, label, path, value, onChange }: ConditionListProps) {
  const { t, language } = useText()
  const chosen = Array.isArray(value) ? value.filter((name) => typeof name === 'string') : null
  const toggle = (name: string, on: boolean) => {
    const others = (chosen ?? []).filter((other) => other !== name)
    const next = on ? [...others, name] : others
    onChange(next.length === 0 ? null : Object.keys(rule.conditions).filter((known) => next.includes(known)))
  }
  return (
    <Stack gap="xs" role="group" aria-label={label} data-path={path}>
      {Object.entries(rule.conditions).map(([name, points]) => (
        <Checkbox
          key={name}
          size="md"
          label={formatAside(name, `−${points}`, language)}
          checked={chosen?.includes(name) ?? false}
          onChange={(event) => toggle(name, event.currentTarget.checked)}
        />
      ))}
      <Checkbox
        size="md"
        label={t('none')}
        checked={chosen?.length === 0}
        onChange={(event) => onChange(event.currentTarget.checked ? [] : null)}
      />
    </Stack>
  )
}
