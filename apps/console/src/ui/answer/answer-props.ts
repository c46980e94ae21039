import type { Rule, RuleKind } from '@jianjia/domain/scheme'
import type { FactValue } from '@jianjia/domain/scoring'

/** What every editor of an answer takes. `value: null` = nothing is said, or what is typed cannot be used. */
export interface AnswerProps<Value extends FactValue = FactValue> {
  /** Names the question for screen readers, and the field for faults. */
  readonly label: string
  readonly path: string
  readonly value: FactValue | null
  readonly onChange: (value: Value | null) => void
}

export type RuleOf<Kind extends RuleKind> = Extract<Rule, { kind: Kind }>

export interface AnswerEditorProps extends AnswerProps {
  readonly rule: Rule
  /** The full mark that the rule can earn. */
  readonly full: string
}
