import type { RuleForm, Scheme } from '@jianjia/domain/scheme'

export interface RowOption {
  readonly value: string
  readonly label: string
}

/** What the figures of a rule may name outside of it. */
export interface RuleAround {
  readonly levels: Scheme['levels']
  readonly items: readonly { readonly id: string; readonly name: string }[]
  /** The steps by which the records are told apart; rows are then chosen among them. */
  readonly steps: readonly RowOption[] | undefined
}

/** What every form of a rule kind gets. Its fields stand under `path`; `fault` says what is wrong with one. */
export interface RuleFormProps {
  readonly form: RuleForm
  readonly onChange: (form: RuleForm) => void
  readonly path: string
  readonly fault: (path: string) => string | undefined
  readonly around: RuleAround
}
