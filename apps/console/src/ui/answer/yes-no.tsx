import type { AnswerProps } from './answer-props.ts'
import { Choice } from './choice.tsx'

interface YesNoProps extends AnswerProps<boolean> {
  readonly yes: string
  readonly no: string
}

export function YesNo({ label, path, value, onChange, yes, no }: YesNoProps) {
  const options = [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ]
  const chosen = value === true ? 'yes' : value === false ? 'no' : null
  return <Choice {...{ label, path, options }} inline value={chosen} onChange={(next) => onChange(next === 'yes')} />
}
