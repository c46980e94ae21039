import { describeRule } from '@jianjia/domain/scheme'
import type { FactValue, PartFacts } from '@jianjia/domain/scoring'
import type { ComponentType } from 'react'
import type { AnswerEditorProps, AnswerProps, RuleOf } from './answer-props.ts'
import classes from './answer.module.css'
import { useText } from './text.ts'

interface PartsAnswerProps extends AnswerProps<PartFacts> {
  readonly rule: RuleOf<'parts'>
  /** Asks for one part; handed in, as a part may have parts itself. */
  readonly Editor: ComponentType<AnswerEditorProps>
}

/** An item of several parts: each with its own rule and its own answer, at any depth. */
export function PartsAnswer({ rule, Editor, path, value, onChange }: PartsAnswerProps) {
  const { t, language } = useText()
  const facts = factsOf(value)
  const change = (id: string, next: FactValue | null) => {
    const all = rule.parts.map((part): [string, FactValue | null] => [
      part.id,
      part.id === id ? next : (facts.get(part.id) ?? null),
    ])
    onChange(all.every(([, fact]) => fact === null) ? null : Object.fromEntries(all))
  }
  return (
    <div className={classes['parts']} data-path={path}>
      {rule.parts.map((part) => (
        <fieldset key={part.id} className={classes['part']}>
          <legend>{t('part', { name: part.name, points: part.points })}</legend>
          <p className={classes['rule']}>{describeRule(part.rule, language, { points: part.points })}</p>
          <Editor
            rule={part.rule}
            full={part.points}
            label={part.name}
            path={`${path}.${part.id}`}
            value={facts.get(part.id) ?? null}
            onChange={(next) => change(part.id, next)}
          />
        </fieldset>
      ))}
    </div>
  )
}

function factsOf(value: AnswerProps['value']): ReadonlyMap<string, FactValue | null> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map()
  return new Map<string, FactValue | null>(Object.entries(value))
}
